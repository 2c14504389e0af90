/**
 * Discord's Markdown as its client draws it (https://support.discord.com/hc/articles/210298617), parsed to a tree.
 * It is used to draw messages and to tell, in tests, what a text looks like once drawn.
 */

const TOP = { inQuote: false, inLink: false, inList: false };

/** Longest nesting of styles that is followed; deeper marks stay text. */
const MAX_DEPTH = 24;

/** Parses a message's text. Anything may be given; what is not Markdown comes back as text. */
export function parseMarkdown(source) {
  return new Parser(source.replace(/\r\n?/g, '\n'), TOP, 0).parse();
}

/** Pairs of marks, the longer first. A closing mark must not be followed by the same character again. */
const STYLES = [
  { mark: '**', type: 'strong', tight: true },
  { mark: '__', type: 'underline', tight: true },
  { mark: '~~', type: 'strikethrough', tight: false },
  { mark: '||', type: 'spoiler', tight: false },
];

class Parser {
  #source;
  #context;
  #depth;
  #nodes = [];
  /** Marks that have no partner in the rest of the text: looked for once only. */
  #unpaired = new Set();
  #at = 0;
  #text = '';

  constructor(source, context, depth) {
    this.#source = source;
    this.#context = context;
    this.#depth = depth;
  }

  parse() {
    while (this.#at < this.#source.length) {
      if (this.#atLineStart() && this.#depth < MAX_DEPTH && this.#block()) continue;
      if (this.#depth < MAX_DEPTH && this.#inline()) continue;
      const character = String.fromCodePoint(this.#source.codePointAt(this.#at));
      this.#at += character.length;
      if (character === '\n') this.#push({ type: 'break' });
      else this.#text += character;
    }
    this.#flush();
    return this.#nodes;
  }

  #atLineStart() {
    return this.#at === 0 || this.#source[this.#at - 1] === '\n';
  }

  #flush() {
    if (this.#text !== '') this.#nodes.push({ type: 'text', text: this.#text });
    this.#text = '';
  }

  #push(node) {
    this.#flush();
    this.#nodes.push(node);
    return true;
  }

  #inside(text, context = {}) {
    return new Parser(text, { ...this.#context, ...context }, this.#depth + 1).parse();
  }

  /** Gives the match of a sticky expression here, or null. */
  #match(expression) {
    expression.lastIndex = this.#at;
    return expression.exec(this.#source);
  }

  #block() {
    return this.#quote() || this.#heading() || this.#subtext() || this.#list();
  }

  #quote() {
    if (this.#context.inQuote) return false;
    const rest = this.#match(/ {0,3}>>> /y);
    if (rest) {
      const children = this.#inside(this.#source.slice(this.#at + rest[0].length), { inQuote: true });
      this.#at = this.#source.length;
      return this.#push({ type: 'quote', children });
    }
    const lines = [];
    for (let line = this.#match(/ {0,3}> ([^\n]*)(?:\n|$)/y); line; line = this.#match(/ {0,3}> ([^\n]*)(?:\n|$)/y)) {
      lines.push(line[1]);
      this.#at += line[0].length;
      if (this.#at >= this.#source.length) break;
    }
    if (lines.length === 0) return false;
    return this.#push({ type: 'quote', children: this.#inside(lines.join('\n'), { inQuote: true }) });
  }

  #heading() {
    const line = this.#match(/ {0,3}(#{1,3})[ \t]+([^\s][^\n]*)(?:\n|$)/y);
    if (!line) return false;
    this.#at += line[0].length;
    return this.#push({ type: 'heading', level: line[1].length, children: this.#inside(line[2].trimEnd()) });
  }

  #subtext() {
    const line = this.#match(/-# +([^\s][^\n]*)(?:\n|$)/y);
    if (!line) return false;
    this.#at += line[0].length;
    return this.#push({ type: 'subtext', children: this.#inside(line[1].trimEnd()) });
  }

  #list() {
    const item = /( *)([*-]|\d{1,9}\.) +([^\n]+)(?:\n|$)/y;
    const first = this.#match(item);
    if (!first || (this.#context.inList && first[1] === '')) return false;
    const [, indent, bullet] = first;
    const ordered = bullet !== '*' && bullet !== '-';
    const items = [];
    for (let line = first; line; line = this.#match(item)) {
      if (line[1].length < indent.length) break;
      const nested = line[1].length > indent.length + 1;
      if (nested && items.length > 0) items[items.length - 1] += `\n${line[0].slice(indent.length + 2).trimEnd()}`;
      else items.push(line[3]);
      this.#at += line[0].length;
      if (this.#at >= this.#source.length) break;
    }
    const start = ordered ? Number.parseInt(bullet, 10) : 1;
    return this.#push({ type: 'list', ordered, start, items: items.map((text) => this.#inside(text)) });
  }

  #inline() {
    switch (this.#source[this.#at]) {
      case '\\':
        return this.#escape();
      case '`':
        return this.#code();
      case '<':
        return this.#angled();
      case '[':
        return this.#maskedLink();
      case 'h':
        return this.#bareLink();
      case '@':
        return this.#everyone();
      case '*':
      case '_':
      case '~':
      case '|':
        return this.#style() || this.#emphasis();
      default:
        return false;
    }
  }

  #escape() {
    const escaped = this.#match(/\\([^0-9A-Za-z\s])/uy);
    if (!escaped) return false;
    this.#text += escaped[1];
    this.#at += escaped[0].length;
    return true;
  }

  #code() {
    const fence = this.#match(/`+/y)[0];
    if (fence.length >= 3) {
      const end = this.#source.indexOf('```', this.#at + 3);
      const inside = end < 0 ? '' : this.#source.slice(this.#at + 3, end);
      if (inside.trim() !== '') {
        const language = /^([a-z0-9_+\-.#]+)\n/i.exec(inside)?.[1] ?? '';
        const text = inside
          .slice(language === '' ? 0 : language.length + 1)
          .replace(/^\n+/, '')
          .trimEnd();
        this.#at = end + 3;
        if (this.#source[this.#at] === '\n') this.#at++;
        return this.#push({ type: 'codeBlock', language, text });
      }
    }
    const end = this.#closingRun(fence);
    if (end < 0) {
      this.#text += fence;
      this.#at += fence.length;
      return true;
    }
    const text = this.#source.slice(this.#at + fence.length, end).replace(/^ (?=`)|(?<=`) $/g, '');
    this.#at = end + fence.length;
    return this.#push({ type: 'code', text });
  }

  /** Where a run of exactly these backticks stands next, or -1. */
  #closingRun(fence) {
    if (this.#unpaired.has(fence)) return -1;
    const runs = /`+/g;
    runs.lastIndex = this.#at + fence.length;
    for (let run = runs.exec(this.#source); run; run = runs.exec(this.#source))
      if (run[0].length === fence.length) return run.index;
    this.#unpaired.add(fence);
    return -1;
  }

  #angled() {
    const mention = this.#match(/<(@!?|@&|#)(\d{1,20})>/y);
    if (mention) {
      this.#at += mention[0].length;
      const kind = mention[1] === '#' ? 'channel' : mention[1] === '@&' ? 'role' : 'user';
      return this.#push({ type: 'mention', kind, id: mention[2] });
    }
    const command = this.#match(/<\/([-_\p{L}\p{N} ]{1,98}):\d{1,20}>/uy);
    if (command) {
      this.#at += command[0].length;
      return this.#push({ type: 'mention', kind: 'command', id: command[1] });
    }
    const emoji = this.#match(/<a?:(\w{2,32}):(\d{1,20})>/y);
    if (emoji) {
      this.#at += emoji[0].length;
      return this.#push({ type: 'emoji', name: emoji[1], id: emoji[2] });
    }
    const time = this.#match(/<t:(-?\d{1,13})(?::([tTdDfFRsS]))?>/y);
    if (time) {
      this.#at += time[0].length;
      return this.#push({ type: 'timestamp', seconds: Number(time[1]), style: time[2] ?? 'f' });
    }
    const link = this.#context.inLink ? null : this.#match(/<(https?:\/\/[^\s<>]+)>/iy);
    if (!link) return false;
    this.#at += link[0].length;
    return this.#push({ type: 'link', url: link[1], children: [{ type: 'text', text: link[1] }] });
  }

  #maskedLink() {
    if (this.#context.inLink || this.#unpaired.has('](')) return false;
    const label = this.#bracketed();
    if (label === null) return false;
    const target = /\]\(\s*<?(https?:\/\/[^\s<>]*?)>?(?:\s+"[^"\n]*")?\s*\)/iy;
    target.lastIndex = this.#at + 1 + label.length;
    const found = target.exec(this.#source);
    const url = found && balancedUrl(this.#source, target.lastIndex, found);
    // Discord leaves a link as it is written when its label pretends to be another address.
    if (!url || label.trim() === '' || /https?:\/\//i.test(label)) return false;
    this.#at = url.end;
    return this.#push({ type: 'link', url: url.url, children: this.#inside(label, { inLink: true }) });
  }

  /** What stands between this bracket and its partner on which a link may follow, or null. */
  #bracketed() {
    let depth = 0;
    for (let at = this.#at; at < this.#source.length; at++) {
      const character = this.#source[at];
      if (character === '\\') at++;
      else if (character === '[') depth++;
      else if (character === ']' && --depth === 0)
        return this.#source[at + 1] === '(' ? this.#source.slice(this.#at + 1, at) : null;
    }
    this.#unpaired.add('](');
    return null;
  }

  #bareLink() {
    if (this.#context.inLink) return false;
    const link = this.#match(/https?:\/\/[^\s<]+/iy);
    if (!link || /\w/.test(this.#source[this.#at - 1] ?? '')) return false;
    const url = withoutTrailing(link[0]);
    if (/^https?:\/\/$/i.test(url)) return false;
    this.#at += url.length;
    return this.#push({ type: 'link', url, children: [{ type: 'text', text: url }] });
  }

  #everyone() {
    const mention = this.#match(/@(everyone|here)\b/y);
    if (!mention) return false;
    this.#at += mention[0].length;
    return this.#push({ type: 'mention', kind: 'everyone', id: mention[1] });
  }

  #style() {
    const style = STYLES.find(({ mark }) => this.#source.startsWith(mark, this.#at));
    if (!style) return false;
    const from = this.#at + style.mark.length;
    const end = this.#closing(style.mark, from, style.tight);
    if (end <= from) return false;
    this.#at = end + style.mark.length;
    return this.#push({ type: style.type, children: this.#inside(this.#source.slice(from, end)) });
  }

  #emphasis() {
    const mark = this.#source[this.#at];
    const from = this.#at + 1;
    if ((mark !== '*' && mark !== '_') || this.#source[from] === mark) return false;
    if (mark === '*' && /\s/.test(this.#source[from] ?? ' ')) return false;
    if (mark === '_' && /\w/.test(this.#source[this.#at - 1] ?? '')) return false;
    const end = this.#closing(mark, from, true);
    if (end <= from) return false;
    this.#at = end + 1;
    return this.#push({ type: 'emphasis', children: this.#inside(this.#source.slice(from, end)) });
  }

  /**
   * Where a style's closing mark stands, or -1. Escaped characters and doubled marks within are passed over.
   * @param tight whether the mark's character may not follow it again
   */
  #closing(mark, from, tight) {
    if (this.#unpaired.has(mark)) return -1;
    for (let at = from; at < this.#source.length; at++) {
      if (this.#source[at] === '\\') at++;
      else if (this.#closes(mark, at, from, tight)) return at;
      else if (mark.length === 1 && this.#source[at] === mark && this.#source[at + 1] === mark) at++;
    }
    this.#unpaired.add(mark);
    return -1;
  }

  #closes(mark, at, from, tight) {
    if (!this.#source.startsWith(mark, at) || at === from) return false;
    const next = this.#source[at + mark.length];
    if (tight && next === mark[0]) return false;
    if (mark === '*') return !/\s/.test(this.#source[at - 1]);
    return mark !== '_' || !/\w/.test(next ?? '');
  }
}

/** A parenthesis within an address belongs to it as long as it was opened there. */
function balancedUrl(source, end, found) {
  let url = found[1];
  let last = end;
  if (!found[0].endsWith(`${url})`)) return { url, end };
  while (count(url, '(') > count(url, ')')) {
    const rest = /[^\s<>)]*\)/y;
    rest.lastIndex = last;
    const more = rest.exec(source);
    if (!more) return null;
    url += `)${more[0].slice(0, -1)}`;
    last = rest.lastIndex;
  }
  return { url, end: last };
}

/** Punctuation after a bare address is not part of it, nor is a parenthesis that was not opened in it. */
function withoutTrailing(url) {
  let unopened = count(url, ')') - count(url, '(');
  let end = url.length;
  for (; end > 0; end--) {
    const last = url[end - 1];
    if (last === ')' && unopened > 0) unopened--;
    else if (!/[.,:;"'\]*_~|`\\!?]/.test(last)) break;
  }
  return url.slice(0, end);
}

function count(text, character) {
  return text.split(character).length - 1;
}
