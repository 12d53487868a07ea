// Opens a workbook with ExcelJS and saves it: node save-with-exceljs.js FROM TO
const ExcelJS = require('exceljs');
const workbook = new ExcelJS.Workbook();
workbook.xlsx.readFile(process.argv[2]).then(() => workbook.xlsx.writeFile(process.argv[3]));
