#!/usr/bin/env bash
# ExcelJS 4.4.0: one data validation over a column is kept as an object for each of its cells.
#
# A validation of whole columns (A1:A1048576) is a line of XML, and what Excel writes when somebody selects a column. ExcelJS
# makes an entry of every cell of it while it reads: a workbook with some two hundred such columns takes gigabytes, and does
# not open in ten minutes. Saved again, it has as many validations as cells, unless ExcelJS finds its way back to the range.
#
# Seen, for one validation over 20,000 cells:
#   1 validation in the file, 20000 after reading
set -euo pipefail
export LC_ALL=C.UTF-8
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm install --silent --no-fund --no-audit --prefix . exceljs@4.4.0 jszip@3.10.1 >/dev/null 2>&1
cat >finding.js <<'JS'
const ExcelJS = require('exceljs');
const JSZip = require('jszip');
const SHEET = 'xl/worksheets/sheet1.xml';
const VALIDATION = '<dataValidations count="1"><dataValidation type="whole" sqref="A1:A20000">'
    + '<formula1>1</formula1><formula2>9</formula2></dataValidation></dataValidations>';

(async () => {
  const workbook = new ExcelJS.Workbook();
  workbook.addWorksheet('a').getCell('A1').value = 1;
  const zip = await JSZip.loadAsync(await workbook.xlsx.writeBuffer());
  const xml = (await zip.file(SHEET).async('string')).replace('</sheetData>', '</sheetData>' + VALIDATION);
  zip.file(SHEET, xml);
  const again = new ExcelJS.Workbook();
  await again.xlsx.load(await zip.generateAsync({type: 'nodebuffer'}));
  const kept = Object.keys(again.getWorksheet('a').dataValidations.model).length;
  console.log(xml.split('<dataValidation ').length - 1 + ' validation in the file, ' + kept + ' after reading');
})();
JS
node finding.js | tee seen
diff seen - <<'SEEN'
1 validation in the file, 20000 after reading
SEEN
