import { el } from './dom.js';

/**
 * Draws the channel list and the switch between people.
 * @param go what a click does: `channel(id)`, `viewer(userName)`
 */
export function sidebarView(state, current, viewers, viewer, go) {
  const group = (title, channels) =>
    channels.length > 0 &&
    el(
      'section',
      {},
      el('h2', {}, title),
      el('ul', {}, ...channels.map((channel) => entry(channel, channel.id === current, go))),
    );
  const of = (...kinds) => state.channels.filter(({ kind }) => kinds.includes(kind));
  return [
    el('p.guild', {}, state.guild),
    el('div.channels', {}, group('Channels', of('text', 'thread')), group('Direct messages', of('direct'))),
    el(
      'fieldset.viewers',
      {},
      el('legend', {}, 'You are'),
      ...viewers.map(({ name, role }) => {
        const input = el('input', { type: 'radio', name: 'viewer', value: name, onchange: () => go.viewer(name) });
        input.checked = name === viewer;
        return el(
          'label.viewer',
          {},
          input,
          el('span.avatar.small', { 'aria-hidden': 'true' }, name.slice(0, 1).toUpperCase()),
          el('span', {}, el('strong', {}, name), el('small', {}, role)),
        );
      }),
    ),
  ];
}

const SIGNS = { text: '#', thread: '↳', direct: '@' };

function entry({ id, name, kind }, isCurrent, go) {
  return el(
    'li',
    {},
    el(
      `button.channel.${kind}`,
      { type: 'button', 'aria-current': isCurrent && 'page', onclick: () => go.channel(id) },
      el('span.sign', { 'aria-hidden': 'true' }, SIGNS[kind]),
      name,
    ),
  );
}
