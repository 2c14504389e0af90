import { entries } from './entries.ts';
import { GIVEN_NAMES } from './givenNames.ts';

/** Given names that women bear nearly everywhere, folded as in `givenNames.ts`. Example: "Elena Soto … she". */
const WOMENS_NAMES: ReadonlySet<string> = new Set(
  entries(`
  abigail, agnes, aicha, aino, aisha, aishath, alejandra, alexandra, alice, alicia, alison, amanda, amber, amina, aminata, amy, ana, anastasia, angela, angelina, anita, ann, anna, annalena, anne, anneke, annie, antonia, asma
  assita, astrid, ayse, barbara, beata, beatrice, beatriz, benazir, beth, betty, birgit, brenda, bridget, brigitte, camilla, carla, carmen, carol, carolina, caroline, carolyn, catarina, catherine, cathy, cecilia, celia, charlotte
  chiara, christiane, christina, christine, claire, clara, claudia, condoleezza, cornelia, cristina, cynthia, dalia, daniela, daphne, dawn, deborah, delcy, diana, diane, dilma, dina, dolores, donna, dora, doris, dorothy, edith, eileen
  elaine, eleanor, elena, elisa, elisabeth, eliza, elizabeth, ellen, elsa, emilia, emily, emine, emma, erica, erika, esperanza, esther, eva, fatima, fatma, fatou, fatoumata, federica, felicia, fernanda, fiona, florence, frances, francesca, francine
  gabriela, gabrielle, georgia, georgina, gina, giorgia, giulia, gladys, gloria, grace, graciela, greta, guadalupe, habiba, halima, hanan, hanna, hannah, harriet, heather, heidi, helen, helena, helga, hillary, huda, ines, ingrid, ingrida, irene, irina, irma, isabel, isabella
  isatou, ivana, jacqueline, jana, jane, janet, janice, janine, jasmine, jeanine, jeanne, jelena, jennifer, jenny, jessica, joanna, joanne, josefina, josephine, joyce, juana, judith, judy, julia, juliana, julie, justine, kaja, kamala, karen, karin, karla, katarina, kate, katerina
  katherine, kathleen, kathryn, kathy, katie, katrin, kavita, khadija, kirsten, kristalina, kristen, kristin, kristina, lakshmi, laila, lana, latifa, laura, lauren, layla, leah, leila, lena, leonor, leticia, leyla, lilian, lina, linda, lisa, liz, loretta, lourdes, louisa, louise, lubna, lucia, lucinda, lucy
  ludmila, lydia, lyudmila, madeleine, madiha, magdalena, maggie, maha, manal, manuela, marcela, marcia, mareva, margaret, margarita, margot, maria, mariam, marian, mariana, marie, marija, marilyn, marina, marisa, marlene, marta, martha, martina, mary, maryam, masha, maya, meera, megan, melanie, melinda, melissa
  mercedes, meredith, mette, mia, micheline, michelle, milagros, mirjana, miriam, molly, mona, monica, monika, monique, nabila, nadia, najla, nancy, naomi, nasreen, nasrin, natalia, natalie, natasha, nazanin, ngozi, nicole, nilufar, nina, nirmala, noeleen, nora, norma, noura, olena, olga, olivia, pamela, paola, patricia, paula
  pauline, peggy, penny, petra, pia, pilar, polly, priscilla, priti, priya, rachel, rania, raquel, rebecca, reem, renata, rima, rita, roberta, rosa, rosario, rose, rosemary, roula, roxana, ruth, sabina, safiya, sajida, sally, salma, salome, samantha, samira, sandra, sanna, sara, sarah, sheila, sheikha, sheryl, shirin, shirley
  silvia, simona, simonetta, sofia, sonia, sophia, sophie, soraya, stella, stephanie, suella, sujata, sumaya, susan, susana, susanna, susanne, sushma, suzanne, svetlana, sviatlana, sylvia, sylvie, tabitha, tamara, tammy, tanya, tatiana, tatyana, tawakkol, teresa, theresa, therese, tina, tricia, ulla, uma, ursula, valentina
  agnieszka, aissata, akiko, akosua, anjali, antoinette, aparna, begona, bernadette, biljana, celine, colette, concepcion, consuelo, deepa, dewi, dimitra, ekaterina, eleni, elham, elisabetta, elodie, emanuela, ewa, fawzia, galina, genevieve, giovanna, helene, hessa, hina
  indira, iryna, jadranka, jasna, josefa, kadiatou, kateryna, katarzyna, keiko, kersti, kolinda, lindiwe, ljiljana, magda, malgorzata, marguerite, mariama, marisol, marzieh, masoumeh, massoumeh, mayra, meenakshi, megawati, milica, moza, nabiha, nadine, najat, naledi, narges, nataliia, nirupama
  njeri, nkosazana, nomvula, odile, oksana, oumou, parveen, pratibha, rachida, radha, raffaella, ratna, reema, rehana, remedios, retno, rigoberta, roya, sahar, samia, sanae, segolene, shabana, snezana, solange, soledad, suad, svitlana, thandiwe, vesna, wangari, xochitl, yekaterina, yoko, yuliia, zakia, zanele, zoya
  vanessa, vera, verica, veronica, victoria, viola, violeta, virginia, vjosa, wanda, wanjiru, wendy, winnie, xiomara, yasmin, yelena, ylva, yolanda, yulia, yvette, yvonne, zahra, zainab, zeinab, zoe, zohra, zuzana
`),
);

/** Names that tell nothing: borne by both, by women here and men there, or surnames that come first in East Asia. Example: "Kim", "Andrea". */
const EITHERS_NAMES: ReadonlySet<string> = new Set(
  entries(`
  alex, alexis, amal, amir, andrea, angel, ariel, ashley, ashton, aung, ban, beji, blake, cameron, casey, chad, charlie, chen, cheng, chris, claude, dana, danish, deniz, dia, dominique, ed, evelyn, farah, fran, francis, gene, gul, hla, hui, hyun, iman, ion, isla, israel, jackie, jacky
  jaime, jamie, jan, jean, jen, jesse, jo, joan, jody, jordan, joy, jun, jung, jyoti, kay, kaye, kelly, kerry, kim, kumar, lai, larry, laurence, lee, len, leslie, lin, lindsey, lila, liu, lois, lou, luz, lynn, malik, mao, marion, marin, max, mel, michele, min, mina, morgan, nana, nguyen, nicola, nikita, nikol, noam, noel
  noor, nur, ora, paris, pat, patty, rada, rahel, raja, ram, rana, rene, rich, robin, roh, sabah, sam, sandy, santos, sasa, shah, shannon, sharon, shelly, sidney, simone, siti, suman, sultan, sukarno, stacey, tai, tamar, tara, taylor, terry, thein, toni, tracey, tracy, tsai, tulsi, tyler, valerie, valery, vivian, wang, wei, whitney
  will, xi, yael, yi, yoon, yuko, zhang, zine, dilan, rozhin, zana, karzan
`),
);

/** Whom a given name, folded, tells of; null where it does not tell. */
export function genderOfGivenName(name: string): 'male' | 'female' | null {
  if (WOMENS_NAMES.has(name)) return 'female';
  return GIVEN_NAMES.has(name) && !EITHERS_NAMES.has(name) ? 'male' : null;
}
