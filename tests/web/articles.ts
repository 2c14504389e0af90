import type { Articles } from './corpusReader.ts';

/** Articles of no real newspaper. */
export const ARTICLES: Articles = {
  'ferry.md': [
    'title: Ministers talk ferries\npublisher: Harbour Post\nurl: https://example.org/ferry\npublished: 2031-04-09\nlicense: CC BY 4.0',
    'Ministers talk ferries\n\n' +
      'Danish Foreign Minister Mette Holm met Swedish Foreign Minister Lars Ek in Malmo on Monday. “The night ferry must sail again,” Holm said.\n\n' +
      'Holm urged Sweden to reopen the night ferry before the summer.\n\nLeave a Comment',
  ],
  'ferry-again.md': [
    'title: Sweden and Denmark at one table\npublisher: Sound Times\npublished: 2031-04-10\npublishedBasis: "inferred: from the next day’s issue"',
    'Lars Ek, the foreign minister of Sweden, met his Danish counterpart Mette Holm in Malmo on Monday, the ministry said.\n',
  ],
  'denied.md': [
    'title: No meeting in Turku\npublisher: Sound Times\nurl: https://example.org/denied\npublished: 2031-05-02',
    'Swedish Foreign Minister Lars Ek did not meet Finnish President Aino Laine in Turku on Thursday, his office said.\n',
  ],
  'undated.md': [
    'title: A letter without a date',
    'Iceland demanded that Norway cut its cod quota. Nobody answered on Tuesday.\n',
  ],
};

/** What an article may not do to a page. */
export const HOSTILE: Articles = {
  'hostile "&<id>\'.md': [
    `title: "</title><script>document.title='taken'</script><img src=x onerror=alert(1)>"\npublisher: "\\"><svg onload=alert(1)>"\npublished: 2031-04-09\nlicense: "</dd><style>*{display:none}</style>"`,
    '</p></div><script>document.title="taken"</script><img src=x onerror="document.title=\'taken\'"> said Danish Foreign Minister Mette Holm, who met Swedish Foreign Minister Lars Ek in <b>Malmo</b> on Monday.\n\n' +
      '<!-- &lt;not a tag&gt; &amp;amp; --> [a](javascript:alert(1)) \u202etxet desrever\u202c \u0007 end.\n',
  ],
};
