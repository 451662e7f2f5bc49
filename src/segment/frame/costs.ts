/**
 * What the frame's evidence weighs, in one table. Body text says nothing (0); an element must earn its place. The scale:
 * 1 is about what one word of the genre tells, 3 is a sign that hardly anything else bears.
 */
export const COSTS = {
  /** A claim that begins or ends inside a line, by what stands before the border; each side pays half. */
  cut: { sentence: 0.3, blank: 0.2, none: 1.4 },
  title: {
    type: 3, // its last word names a 文种
    about: 1.5, // 关于…的通知
    year: 0.5,
    ahead: 1.5, // no 文种, but what plans are called: …工作思路, …重点工作
    untyped: 0.2, // it stands first, and says nothing else
    style: 2.5,
    outline: 0.8,
    largest: 1.5,
    centre: 0.7,
    stated: 2, // the carrier's metas name it so
    announced: 3, // 《…》, 附件说明
    announcedNearly: 1.5,
    comma: -1.5,
    organisation: -3,
    labelled: -3,
    seam: -0.2, // each further line
    edition: 0.8, // （试行） below it
    gap: -1.2, // an empty line between two of its lines
    unlike: -1.5, // two of its lines are set unlike
    wholeAbove: -1,
    selfSufficient: -1.5, // the next line says all by itself
    goesOn: 0.6, // the next line begins with 和, 及, 的 // the lines above say all by themselves
    below: 1, // right below a label 附件1
    late: -1, // further down, below a closed letter
  },
  security: 3,
  signedTitle: 1.2, // a title begins behind the name: 关于 shows the border
  knownIssuer: 1.5, // the document names the body behind the name in another place too
  letterhead: 3.5,
  number: 4,
  publication: 2.5,
  /** A date or a body without a label below the title: less than what a date there says of a text that is signed nowhere else. */
  belowHeading: 1,
  pageTitle: 2,
  repeatedTitle: 1.2,
  addressees: 3,
  /** …whose colon is lost. */
  addresseesBare: 1.5,
  addresseesUntitled: -1,
  attachments: 3,
  furtherAttachment: 0.5,
  signature: 4,
  signsLetter: 0.5, // below the letter rather than below what it issues
  dateAlone: 1.5,
  furtherName: 0.2, // each further line of issuers
  note: 3,
  imprint: 3,
  annexLabel: 2.5,
  headline: 3,
  /** A text begins as the carrier itself says, more than any words can. */
  opening: 8,
  contents: 4,
  cover: 2,
  coverBelowText: -2.5,
  related: 1.5, // each line
  /** A line below a title that ends in a 文种 is rather its next line. */
  titleLineBelow: -1.2,
  /** A line of the head that is none of its elements: short, or running text. */
  stray: -1,
  strayRunning: -4,
  /** …between a letter's title and its addressees, who bear one such line. */
  strayBelow: -2,
  strayForm: -0.2, // of the sheet on which it was drafted
  /** A text that begins without a title, where neither the carrier states one nor the text says that it issues something. */
  untitled: -3,
  /** Text below a closed letter that goes on with the letter; that begins the plan. */
  afterSignature: -0.3,
  planBegins: -0.8,
  /** …which says that it lays one down, below a letter that issues it. */
  planDeclared: 0.6,
  /** A title with no text below it: of the letter, of an annex. */
  bareLetter: -1,
  bareAnnex: -6,
  /** A plan's title right above a label 附件1 is rather the page's heading. */
  bareText: -2.5,
  /** The text ends with a title, or in the head. */
  endsTitled: -0.6,
  endsInHead: -4,
} as const;
