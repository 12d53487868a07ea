// Opens a workbook with SheetJS and saves it as most scripts do: node save-with-sheetjs.js FROM TO
const XLSX = require('xlsx');
XLSX.writeFile(XLSX.readFile(process.argv[2], {cellStyles: true, cellNF: true}), process.argv[3], {compression: true});
