/** What the page asks of the server, always on behalf of the person it is viewed as. */
export class Server {
  /** @param {string} viewer the user name */
  constructor(viewer) {
    this.viewer = viewer;
  }

  /** Channels, people, commands and examples. */
  state() {
    return this.#get('/page/state');
  }

  /** What the viewer sees in a channel, oldest first. */
  messages(channel) {
    return this.#get('/page/messages', { channel });
  }

  /** Calls `hear` with each piece of news; the returned function stops. */
  listen(hear, connected) {
    const source = new EventSource(`/page/news?${new URLSearchParams({ as: this.viewer })}`);
    source.onopen = () => connected(true);
    source.onerror = () => connected(false);
    source.onmessage = ({ data }) => hear(JSON.parse(data));
    return () => source.close();
  }

  /**
   * Does something and gives what the bot made of it: `{interaction, failed, modal, choices}`, or `{mistake}` with a reason.
   * @param {File[]} [files] sent along, and meant by `{file: index}` in the action
   */
  async act(channel, action, files = []) {
    const body = { ...action, as: this.viewer, channel };
    const request = files.length === 0 ? jsonRequest(body) : formRequest(body, files);
    try {
      const response = await fetch('/page/act', request);
      return await response.json();
    } catch {
      return { mistake: 'The server cannot be reached' };
    }
  }

  async #get(path, query = {}) {
    const response = await fetch(`${path}?${new URLSearchParams({ as: this.viewer, ...query })}`);
    return response.json();
  }
}

function jsonRequest(body) {
  return { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) };
}

function formRequest(body, files) {
  const form = new FormData();
  form.set('payload_json', JSON.stringify(body));
  for (const [index, file] of files.entries()) form.set(`files[${index}]`, file, file.name);
  return { method: 'POST', body: form };
}
