import type { Format, Phrase } from './format.js';
import { is7z, isArchive, isPdf, isPicture, isProgram, isRar } from './sniff/magic.js';
import { isHtml, isMail, isMime, isOfficeXml, isRtf } from './sniff/markup.js';
import { isLockFile, isOldWorks, olderWord } from './sniff/old-office.js';
import { oleKind } from './sniff/ole.js';
import { zipKind } from './sniff/zip.js';

const SAVE_AS_DOCX: Phrase = {
  en: 'Save it as .docx in Word, WPS or LibreOffice and read that.',
  zh: '请用 Word、WPS 或 LibreOffice 另存为 .docx 后再读取。',
};
const COPY_TEXT: Phrase = {
  en: 'Copy its text or table into a .docx or .txt file and read that.',
  zh: '请将其中的文字或表格复制到 .docx 或 .txt 文件后再读取。',
};
const UNPACK: Phrase = { en: 'Unpack it and read the files in it.', zh: '请先解压，再读取其中的文件。' };
const RECOGNISE: Phrase = {
  en: 'Its text is recognised and read with --ocr.',
  zh: '加上 --ocr 可识别并读取其中的文字。',
};
const NONE: Phrase = { en: '', zh: '' };

/** What a file is that is nothing else; its reader finds out whether it is text at all. */
export const PLAIN_TEXT: Format = {
  format: 'txt',
  name: { en: 'a plain text', zh: '纯文本' },
  recognise: () => true,
  load: () => import('./txt/index.js'),
};

/**
 * Lists every format in the order in which files are asked for it. What a file is called counts for nothing: .doc files
 * that are RTF or HTML inside are common.
 */
export const FORMATS: readonly Format[] = [
  {
    format: 'docx',
    name: word('a Word document', 'Word 文档'),
    recognise: (b) => zipKind(b) === 'docx',
    load: () => import('./docx/index.js'),
  },
  {
    format: 'xlsx',
    name: word('an Excel workbook', 'Excel 工作簿'),
    recognise: (b) => zipKind(b) === 'xlsx',
    load: () => import('./xlsx/index.js'),
  },
  {
    format: 'pptx',
    name: word('a PowerPoint presentation', 'PowerPoint 演示文稿'),
    recognise: (b) => zipKind(b) === 'pptx',
    advice: COPY_TEXT,
  },
  {
    format: 'ofd',
    name: word('an OFD document', 'OFD 版式文件'),
    recognise: (b) => zipKind(b) === 'ofd',
    load: () => import('./ofd/index.js'),
  },
  {
    format: 'odt',
    name: word('an OpenDocument text', 'OpenDocument 文本（ODT）'),
    recognise: (b) => zipKind(b) === 'odt',
    load: () => import('./odt/index.js'),
  },
  {
    format: 'ods',
    name: word('an OpenDocument spreadsheet', 'OpenDocument 表格（ODS）'),
    recognise: (b) => zipKind(b) === 'ods',
    load: () => import('./ods/index.js'),
  },
  {
    format: 'odp',
    name: word('an OpenDocument presentation', 'OpenDocument 演示文稿（ODP）'),
    recognise: (b) => zipKind(b) === 'odp',
    advice: COPY_TEXT,
  },
  { format: 'epub', name: word('an EPUB book', 'EPUB 电子书'), recognise: (b) => zipKind(b) === 'epub', advice: SAVE_AS_DOCX },
  {
    format: 'zip',
    name: word('a zip archive', 'ZIP 压缩包'),
    recognise: (b) => zipKind(b) === 'zip',
    open: () => import('./containers/zip.js'),
  },
  {
    format: 'pdf',
    name: word('a PDF document', 'PDF 文档'),
    recognise: isPdf,
    load: () => import('./pdf/index.js'),
    open: () => import('./containers/portfolio.js'),
  },
  {
    format: 'doc',
    name: word('a Word 97-2003 or WPS document', 'Word 97-2003 或 WPS 文档'),
    recognise: (b) => oleKind(b) === 'doc' || olderWord(b) !== undefined,
    load: () => import('./doc/index.js'),
  },
  {
    format: 'xls',
    name: word('an Excel 97-2003 workbook', 'Excel 97-2003 工作簿'),
    recognise: (b) => oleKind(b) === 'xls',
    load: () => import('./xls/index.js'),
  },
  {
    format: 'ppt',
    name: word('a PowerPoint 97-2003 presentation', 'PowerPoint 97-2003 演示文稿'),
    recognise: (b) => oleKind(b) === 'ppt',
    advice: COPY_TEXT,
  },
  {
    format: 'msg',
    name: word('a mail of Outlook', 'Outlook 邮件'),
    recognise: (b) => oleKind(b) === 'msg',
    open: () => import('./containers/msg.js'),
  },
  {
    format: 'works',
    name: word('a Microsoft Works document', 'Microsoft Works 文档'),
    recognise: (b) => oleKind(b) === 'works' || isOldWorks(b),
    advice: SAVE_AS_DOCX,
  },
  {
    format: 'encrypted',
    name: word('an Office document protected with a password', '带打开密码的 Office 文档'),
    recognise: (b) => oleKind(b) === 'encrypted',
    advice: { en: 'Open it with its password and save it without one.', zh: '请用密码打开，取消密码后另存。' },
  },
  {
    format: 'ole',
    name: word('an OLE compound file of an unknown program', '未知程序的 OLE 复合文件'),
    recognise: (b) => oleKind(b) === 'ole',
    advice: SAVE_AS_DOCX,
  },
  {
    format: 'lock',
    name: word('the lock file (~$) of a document that is open in Office', 'Office 打开文档时生成的锁定文件（~$）'),
    recognise: isLockFile,
    advice: { en: 'Read the document itself.', zh: '请读取文档本身。' },
  },
  { format: 'rtf', name: word('a Rich Text document', 'RTF 文档'), recognise: isRtf, load: () => import('./rtf/index.js') },
  {
    format: 'image',
    name: word('a picture', '图片'),
    recognise: isPicture,
    isPictured: true,
    load: () => import('./ocr/index.js'),
    advice: RECOGNISE,
  },
  { format: 'rar', name: word('a RAR archive', 'RAR 压缩包'), recognise: isRar, advice: UNPACK },
  { format: '7z', name: word('a 7-Zip archive', '7-Zip 压缩包'), recognise: is7z, advice: UNPACK },
  { format: 'archive', name: word('a packed archive', '压缩包'), recognise: isArchive, advice: UNPACK },
  { format: 'program', name: word('a program', '可执行程序'), recognise: isProgram, advice: NONE },
  { format: 'eml', name: word('a mail', '邮件'), recognise: isMail, open: () => import('./containers/eml.js') },
  { format: 'mhtml', name: word('a web archive', '网页归档（MHT）'), recognise: isMime, load: () => import('./mhtml/index.js') },
  {
    format: 'xml',
    name: word('an Office document in one XML file', '单一 XML 格式的 Office 文档'),
    recognise: isOfficeXml,
    load: () => import('./xml/index.js'),
  },
  { format: 'html', name: word('a web page', '网页'), recognise: isHtml, load: () => import('./html/index.js') },
  PLAIN_TEXT,
];

function word(en: string, zh: string): Phrase {
  return { en, zh };
}
