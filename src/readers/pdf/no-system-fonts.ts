/**
 * Keeps the canvas that pdf.js brings along, and that nothing here draws on, from reading every font of the system when it
 * is loaded. It must be imported before pdf.js.
 */
process.env['DISABLE_SYSTEM_FONTS_LOAD'] ??= '1';
