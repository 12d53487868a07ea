package org.nianbao.review.cause;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.nianbao.submission.Finding;

/**
 * Why rules fail together.
 *
 * @param edits those that do not hold
 * @param solutions the fewest, least trusted cells whose change can mend them, in all ways
 * @param suggestion what they should say, if that is known
 */
record LikelyCause(List<PlacedEdit> edits, List<List<SuspectCell>> solutions, Optional<Suggestion> suggestion) {

    private static final int SHOWN = 5;

    /** Whether there is only one way to mend them. */
    boolean isCertain() {
        return suggestion.isPresent() || solutions.size() == 1;
    }

    /** The cells that are wrong, if that is certain, or else all that may be. */
    List<SuspectCell> cells() {
        return suggestion
                .map(Suggestion::cells)
                .orElseGet(() ->
                        solutions.stream().flatMap(List::stream).distinct().toList());
    }

    /** The cells as people write them, each sheet named once: {@code 基本情况!D18（填的是 21）、D20（填的是 3）}. */
    String place() {
        var sheet = "";
        var places = new ArrayList<String>();
        for (var cell : cells().subList(0, Math.min(cells().size(), SHOWN))) {
            places.add((cell.filled().sheet().equals(sheet) ? "" : cell.filled().sheet() + "!") + said(cell));
            sheet = cell.filled().sheet();
        }
        return String.join("、", places) + (cells().size() > SHOWN ? " 等%d格".formatted(cells().size()) : "");
    }

    private static String said(SuspectCell cell) {
        return cell.value() instanceof BigDecimal number && !cell.isPersonal()
                ? cell.address() + "（填的是 %s）".formatted(Finding.number(number))
                : cell.address().toString();
    }

    /** What a person is told first. */
    String told() {
        return suggestion
                .map(known -> "最可能错的是%s：%s，%s，有关的各条就都成立".formatted(place(), known.reason(), known.told()))
                .orElseGet(() -> isCertain()
                        ? "最可能错的是%s：%s各条才能都成立".formatted(place(), cells().size() == 1 ? "只有改这一格，有关的" : "这几格都改，有关的")
                        : "错的可能是%s，只看这些数分不清是哪一格".formatted(place()));
    }
}
