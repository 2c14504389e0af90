import { entries } from './entries.ts';

// Abbreviations as written, without the last full stop, lower case.

/** Stand before a name or a title: the stop never ends a sentence. "**Brig. Gen.** Ali Hassan", "**St.** Petersburg". */
export const BEFORE_NAMES: ReadonlySet<string> = new Set(
  entries(`
  mr, mrs, ms, dr, prof, rev, fr, msgr, hon, gen, lt, col, maj, brig, adm, capt, cmdr, cdr, cpl, sgt, pvt, lieut, vice adm, supt, insp, det, ofc, sen, sens, rep, reps, gov, govs, pres, amb, atty, asst, assoc, dep, st, ste, mt, ft
  messrs, mme, mlle, sr, sra, dra, eng, ing, adv, vs, v, viz, cf, e.g, i.e, c, ca, approx, ex, sheikh, esq, ph, lt.-gen, maj.-gen, brig.-gen, mrs, mx
`),
);

/** Stand before a number: "**No.** 10", "**Art.** 5", "**Sept.** 11". Elsewhere the stop may end a sentence. */
export const BEFORE_NUMBERS: ReadonlySet<string> = new Set(
  entries(
    'no, nos, art, arts, sec, fig, figs, p, pp, vol, ch, para, ver, app, jan, feb, mar, apr, jun, jul, aug, sep, sept, oct, nov, dec',
  ),
);

/** May stand last in a sentence or not; what follows tells. "She lives in the **U.S.**", "the **U.S.** Treasury", "**Acme Corp.** said". */
export const ANYWHERE: ReadonlySet<string> = new Set(
  entries(`
  u.s, u.k, u.n, u.s.a, u.a.e, u.s.s.r, e.u, a.u, d.c, n.y, l.a, p.m, a.m, inc, corp, co, ltd, plc, llc, bros, jr, sr, phd, ph.d, m.d, b.a, m.a, etc, al, ave, blvd, rd, hwy, dept, univ, est, govt, intl, natl, assn, mtn, tel
  ala, ariz, ark, calif, colo, conn, del, fla, ga, ill, ind, kan, ky, la, md, mass, mich, minn, miss, mo, mont, neb, nev, okla, ore, pa, tenn, tex, va, vt, wash, wis, wyo, ont, que
`),
);

/** After a time of day these go on with it: "at 5 p.m. **Monday**", "9 a.m. **GMT**". */
export const AFTER_TIMES: ReadonlySet<string> = new Set(
  entries(`
  monday, tuesday, wednesday, thursday, friday, saturday, sunday, january, february, march, april, may, june, july, august, september, october, november, december, jan, feb, aug, sept, oct, nov, dec
  gmt, utc, est, edt, cst, cdt, mst, mdt, pst, pdt, et, pt, ct, bst, cet, cest, eet, eest, ist, jst, msk, eastern, central, pacific, moscow, local, tehran, london
`),
);
