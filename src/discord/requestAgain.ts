import { DefaultRestOptions, type RESTOptions } from 'discord.js';

/**
 * Makes a request of the REST client again, once, where the other side hung up before it answered; the client itself tries again only after an answer
 * or none. Not what is posted: it may have arrived, and whoever posts knows whether twice does harm.
 */
export const requestAgain: RESTOptions['makeRequest'] = async (url, init) => {
  const request = () => DefaultRestOptions.makeRequest(url, init);
  if (init.method === 'POST') return request();
  try {
    return await request();
  } catch (error) {
    if (init.signal?.aborted) throw error;
    return request();
  }
};
