#!/usr/bin/env bash
# ExcelJS 4.4.0: a formula that stands in CDATA is dropped without a word, and its last result is kept as a number.
#
# <f><![CDATA[IF(1<2,1,0)]]></f> and <f>IF(1&lt;2,1,0)</f> are the same XML. Apache POI writes the first for formulas with
# several quotation marks or comparisons (XmlBeans' default from five such characters on). ExcelJS listens to texts, not to
# CDATA, so that a workbook loses just its longer formulas when a script opens and saves it, and the numbers stay.
#
# Seen, of the same cell written in the one way and in the other, with 2 as its result:
#   as text  {"formula":"IF(1<2,1,0)","result":2}
#   as CDATA 2
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

async function read(bytes, formula) {
  const zip = await JSZip.loadAsync(bytes);
  const xml = await zip.file(SHEET).async('string');
  zip.file(SHEET, xml.replace('<f>1+1</f>', '<f>' + formula + '</f>'));
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(await zip.generateAsync({type: 'nodebuffer'}));
  return JSON.stringify(workbook.getWorksheet('a').getCell('A1').value);
}

(async () => {
  const workbook = new ExcelJS.Workbook();
  workbook.addWorksheet('a').getCell('A1').value = {formula: '1+1', result: 2};
  const bytes = await workbook.xlsx.writeBuffer();
  console.log('as text  ' + await read(bytes, 'IF(1&lt;2,1,0)'));
  console.log('as CDATA ' + await read(bytes, '<![CDATA[IF(1<2,1,0)]]>'));
})();
JS
node finding.js | tee seen
diff seen - <<'SEEN'
as text  {"formula":"IF(1<2,1,0)","result":2}
as CDATA 2
SEEN
