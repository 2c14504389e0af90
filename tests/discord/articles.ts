/** Articles written for the tests, by file name. */
export const ARTICLES: Readonly<Record<string, string>> = {
  'oslo-talks.md': `---
title: Norway and Portugal hold talks on fisheries
publisher: North Sea Courier
url: https://courier.example/oslo-talks
published: 2024-03-13
---
Norwegian Foreign Minister Ingrid Solvang met her Portuguese counterpart Tomas Ferreira in Oslo on Tuesday.

Solvang urged Portugal to ratify the fisheries agreement before the summer. "We expect Lisbon to act without delay," she said.

The two ministers signed nothing and promised to speak again.
`,
  'lisbon-visit.md': `---
title: Ferreira receives Kenyan envoy
publisher: Lisbon Gazette
url: https://gazette.example/visit?id=7
published: 2024-04-02
---
Portuguese Foreign Minister Tomas Ferreira met Kenyan Ambassador Grace Wanjiru in Lisbon on Monday.

Wanjiru called on Portugal to reopen its consulate in Mombasa.

Ferreira did not meet Norwegian Ambassador Kari Holt, who was in the city.
`,
  'notebook.md': `---
title: From the notebook
---
President Amina Okello met Prime Minister Jonas Lindqvist in Nairobi.

Okello demanded that Sweden release the seized ship.
`,
};

/** An article whose every part is ill-meant. */
export const HOSTILE_ARTICLE = `---
title: "](javascript:alert(1)) @everyone **bold** ||spoiler||"
publisher: "<@123456789012345678> \`\`\`js"
url: https://evil.example/(a)_b_*c*
published: 2024-05-06
---
# Not a heading

> Not a quotation by us: @everyone, see https://phish.example/login and [this](https://phish.example) <t:1700000000:R> <:x:123456789012345678>

Foreign Minister Ingrid Solvang met ||@everyone|| and **Tomas Ferreira** in Oslo on Friday, \u202ereversed\u202c and zero\u200bwidth.
`;

/** One event a paragraph, enough to fill many pages. */
export function manyMeetings(count: number): string {
  const paragraphs = Array.from({ length: count }, (_, i) => {
    const day = String((i % 28) + 1);
    const month = ['January', 'February', 'March', 'April', 'May', 'June'][Math.floor(i / 28) % 6];
    return `Foreign Minister Ingrid Solvang met Ambassador ${surname(i)} in Bergen on ${day} ${month} 2023.`;
  });
  return `---\ntitle: The minister's diary\npublisher: North Sea Courier\nurl: https://courier.example/diary\npublished: 2023-12-31\n---\n${paragraphs.join('\n\n')}\n`;
}

function surname(i: number): string {
  const first = ['Grace', 'Jonas', 'Amina', 'Peter', 'Maria'][i % 5];
  const last = ['Wanjiru', 'Lindqvist', 'Okello', 'Halvorsen', 'Pereira', 'Castellan', 'Thornbury'][i % 7];
  return `${first} ${last}`;
}
