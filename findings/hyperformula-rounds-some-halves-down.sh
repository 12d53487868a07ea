#!/usr/bin/env bash
# HyperFormula 3.5.0: ROUND gives 1 for 1.005 and 2.01 for 2.005.
#
# It compares with a tolerance (0.1+0.2=0.3 is TRUE), so one expects that a half which is written in decimals is rounded up as
# spreadsheets do. ROUND multiplies by a power of ten first, and 1.005 * 100 is 100.49999999999999 in binary. Of the 3,000 halves of
# two decimals below 30 (0.005, 0.015, ... 29.995) 143 are rounded down, so that a table calculated by it differs from the same
# table in a spreadsheet by a unit of the last place, here and there.
#
# Seen:
#   0.1+0.2=0.3: true
#   ROUND(1.005,2): 1
#   ROUND(2.005,2): 2.01
#   rounded down: 143 of 3000, the first 0.145 0.285 0.565
set -euo pipefail
export LC_ALL=C.UTF-8
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm install --silent --no-fund --no-audit --prefix . hyperformula@3.5.0 >/dev/null
cat >finding.js <<'JS'
const { HyperFormula } = require('hyperformula');
const engine = HyperFormula.buildFromArray([[0]], { licenseKey: 'gpl-v3' });
const calculate = formula => engine.calculateFormula(formula, 0);
console.log('0.1+0.2=0.3:', calculate('=0.1+0.2=0.3'));
for (const number of ['1.005', '2.005']) {
    console.log(`ROUND(${number},2):`, calculate(`=ROUND(${number},2)`));
}
const down = [];
for (let cents = 0; cents < 3000; cents++) {
    const half = `${Math.floor(cents / 100)}.${String(cents % 100).padStart(2, '0')}5`;
    if (calculate(`=ROUND(${half},2)`) < (cents + 0.5) / 100) {
        down.push(half);
    }
}
console.log(`rounded down: ${down.length} of 3000, the first ${down.slice(0, 3).join(' ')}`);
JS
node finding.js | tee seen
diff seen - <<'SEEN'
0.1+0.2=0.3: true
ROUND(1.005,2): 1
ROUND(2.005,2): 2.01
rounded down: 143 of 3000, the first 0.145 0.285 0.565
SEEN
