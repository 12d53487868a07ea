package org.nianbao.release.verification;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.poi.ss.formula.FormulaParseException;
import org.apache.poi.ss.formula.eval.NotImplementedException;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.FormulaEvaluator;
import org.apache.poi.ss.usermodel.Workbook;
import org.nianbao.release.proof.Difference;
import org.nianbao.release.proof.PrintedFigure;

/** Recalculates the formulas of a workbook. */
final class LiveFormulas {

    private final FormulaEvaluator evaluator;

    LiveFormulas(Workbook workbook) {
        evaluator = workbook.getCreationHelper().createFormulaEvaluator();
    }

    /** Returns the computed figures that differ from the results of their formulas. */
    Stream<Difference> broken(List<PrintedFigure> figures) {
        return figures.stream()
                .filter(figure -> figure.cell().getCellType() == CellType.FORMULA)
                .flatMap(this::broken);
    }

    private Stream<Difference> broken(PrintedFigure figure) {
        var result = result(figure.cell());
        var isTrue = figure.number()
                .flatMap(said -> result.filter(number -> Balances.isNear(said, number, Balances.LEAST)))
                .isPresent();
        var yields = result.map(number -> "应得 " + number.stripTrailingZeros().toPlainString())
                .orElse("算不出数");
        var message = "公式 =" + figure.cell().getCellFormula() + " " + yields;
        return isTrue ? Stream.empty() : Stream.of(new Difference(figure.place(), figure.text(), message));
    }

    /** Returns the result of a formula; empty if it is of a kind that no release has. */
    private Optional<BigDecimal> result(Cell cell) {
        try {
            var value = evaluator.evaluate(cell);
            return value.getCellType() == CellType.NUMERIC
                    ? Optional.of(BigDecimal.valueOf(value.getNumberValue()))
                    : Optional.empty();
        } catch (NotImplementedException | FormulaParseException e) {
            return Optional.empty();
        }
    }
}
