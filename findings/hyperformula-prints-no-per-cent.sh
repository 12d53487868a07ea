#!/usr/bin/env bash
# HyperFormula 3.5.0: TEXT(0.256,"0.0%") is "0.3%".
#
# The function is there, takes every format, and gives no error: it fills in the digits it knows and copies the rest. A per cent sign
# does not multiply by a hundred, and a thousands separator ends the number. formulajs 4.6.1 knows both. A sentence that a workbook
# puts together of shares and sums says something else when a page calculates it.
#
# Seen:
#   HyperFormula: 0.0% -> 0.3%, 0% -> 0%, #,##0.00 -> 1235,##0.00
#   formulajs: 0.0% -> 25.6%, 0% -> 26%, #,##0.00 -> 1,234.50
set -euo pipefail
export LC_ALL=C.UTF-8
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm install --silent --no-fund --no-audit --prefix . hyperformula@3.5.0 @formulajs/formulajs@4.6.1 >/dev/null
cat >finding.js <<'JS'
const { HyperFormula } = require('hyperformula');
const formulajs = require('@formulajs/formulajs');
const engine = HyperFormula.buildFromArray([[0]], { licenseKey: 'gpl-v3' });
const cases = [[0.256, '0.0%'], [0.256, '0%'], [1234.5, '#,##0.00']];
const print = (name, text) => console.log(`${name}:`, cases.map(([number, format]) => `${format} -> ${text(number, format)}`).join(', '));
print('HyperFormula', (number, format) => engine.calculateFormula(`=TEXT(${number},"${format}")`, 0));
print('formulajs', formulajs.TEXT);
JS
node finding.js | tee seen
diff seen - <<'SEEN'
HyperFormula: 0.0% -> 0.3%, 0% -> 0%, #,##0.00 -> 1235,##0.00
formulajs: 0.0% -> 25.6%, 0% -> 26%, #,##0.00 -> 1,234.50
SEEN
