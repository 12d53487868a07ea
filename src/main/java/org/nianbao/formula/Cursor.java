package org.nianbao.formula;

import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Predicate;

/** The place that parsing has reached. It stands before something to be read, or at the end, never before a blank. */
final class Cursor {

    /** No heading is longer; the limit spares a long text without spaces from being searched again and again. */
    private static final int LONGEST_NAME = 100;

    private final Text text;
    private int place;
    private int lastEnd;

    Cursor(Text text) {
        this.text = text;
        moveTo(0);
    }

    Text text() {
        return text;
    }

    int place() {
        return place;
    }

    boolean isAtEnd() {
        return place >= text.length();
    }

    void moveTo(int end) {
        lastEnd = end;
        place = end;
        while (!isAtEnd() && text.at(place) == ' ') {
            place++;
        }
    }

    /** What was read since {@code start}. */
    Source since(int start) {
        return text.source(start, lastEnd);
    }

    boolean isAt(char symbol) {
        return text.at(place) == symbol;
    }

    /** Moves past the symbol, if that is what comes next. */
    boolean passes(char symbol) {
        var found = isAt(symbol);
        if (found) {
            moveTo(place + 1);
        }
        return found;
    }

    Optional<Operator.Written> operator() {
        return Operator.at(text.plain(), place);
    }

    /** Reads up to {@code end}. */
    Source read(int end) {
        var start = place;
        moveTo(end);
        return since(start);
    }

    /** Reads the longest name here that is known: a name in square brackets, or one that {@link #ends} somewhere. */
    Optional<Source> knownName(Predicate<String> known) {
        for (int end : isAt('[') ? List.of(endOfBracketed()) : ends()) {
            var name = Names.unbracketed(text.written(place, end));
            if (known.test(Names.normalised(name))) {
                return Optional.of(read(end));
            }
        }
        return Optional.empty();
    }

    /** Reads whatever stands where a name is expected, to complain of it. */
    Source name() {
        var end = isAt('[') ? endOfBracketed() : text.endOfWord(place);
        if (end == place) {
            throw unexpected("栏名");
        }
        return read(end);
    }

    private int endOfBracketed() {
        var closing = text.plain().indexOf(']', place);
        if (closing < 0) {
            throw text.fault(place, "这个“[”没有配对的“]”");
        }
        return closing + 1;
    }

    /** Where a name that begins here could end, the farthest first: after a word or a bracket, or before a word operator. */
    private Iterable<Integer> ends() {
        var ends = new TreeSet<Integer>();
        var end = text.endOfWord(place);
        addEndsWithin(place, end, ends);
        while (end > place
                && end < place + LONGEST_NAME
                && text.at(end) == '('
                && text.plain().indexOf(')', end) > 0) {
            var closing = text.plain().indexOf(')', end) + 1;
            ends.add(closing);
            end = text.endOfWord(closing);
            addEndsWithin(closing, end, ends);
        }
        return ends.descendingSet();
    }

    private void addEndsWithin(int start, int end, TreeSet<Integer> ends) {
        for (int i = start + 1; i < Math.min(end, place + LONGEST_NAME); i++) {
            if (Operator.at(text.plain(), i).filter(Operator.Written::isWord).isPresent()) {
                ends.add(i);
            }
        }
        if (end > start) {
            ends.add(end);
        }
    }

    /** Moves past the closing bracket for the opening one. */
    void close(int opening) {
        if (isAtEnd()) {
            throw text.fault(opening, "这个左括号没有配对的右括号");
        } else if (!passes(')')) {
            throw surplus();
        }
    }

    FormulaException unexpected(String wanted) {
        return isAtEnd()
                ? text.fault(lastEnd, "公式没有写完，这里还要有%s", wanted)
                : text.fault(place, "这里要有%s，而不是“%s”", wanted, text.written(place, text.afterToken(place)));
    }

    FormulaException surplus() {
        return text.fault(place, "多出了“%s”", text.written(place, text.afterToken(place)));
    }
}
