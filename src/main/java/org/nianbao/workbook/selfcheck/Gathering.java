package org.nianbao.workbook.selfcheck;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.nianbao.formula.Type;
import org.nianbao.workbook.selfcheck.Term.Excel;
import org.nianbao.workbook.selfcheck.Term.Reads;
import org.nianbao.workbook.selfcheck.Term.Truth;
import org.nianbao.workbook.selfcheck.Term.Value;

/**
 * What is gathered from all entries of a form.
 *
 * <p>An aggregate that asks the same of all entries has a column with what each contributes, and a total. One that looks
 * for what the judged row says has columns with the keys to look for, and counts those that match. An entry that might
 * belong, were it not faulty, makes either an error.
 */
final class Gathering {

    private final Calculation over;
    private final Calculation home;

    /** Over the entries of one form, for the rows of another. */
    Gathering(Calculation over, Calculation home) {
        this.over = over;
        this.home = home;
    }

    Value of(String aggregate, Value value, Truth condition) {
        if (value.reads().judgedRow()) {
            throw new NotExpressibleException(aggregate + " of what the judged row says");
        }
        return condition.reads().judgedRow()
                ? matching(aggregate, value, condition)
                : alike(aggregate, value, condition);
    }

    private Value alike(String aggregate, Value value, Truth condition) {
        var known = "IF(%s,\"\",%s)".formatted(value.isBlank(), value.text());
        var cell = switch (aggregate) {
            case "COUNT", "SUM" -> over.total(aggregate, contribution(condition, known), "SUM(%s)");
            case "MAX", "MIN" ->
                over.total(
                        aggregate,
                        contribution(condition, known),
                        "IF(ISERROR(SUM(%s)),(1/0),IF(COUNT(%s)=0,NA()," + aggregate + "(%s)))");
            case "DISTINCT" -> distinct(value, condition);
            default -> throw new NotExpressibleException(aggregate);
        };
        var type = aggregate.startsWith("M") ? value.type() : Type.NUMBER;
        return new Value(type, cell, new Reads(Set.of(cell), false, false));
    }

    private String contribution(Truth condition, String value) {
        return over.ofEntry(
                "IF(%s,%s,IF(%s,%s,\"\"))".formatted(condition.holds(), value, condition.isFaulty(), Excel.FAULTY));
    }

    /** The first entry with each value counts. */
    private String distinct(Value value, Truth condition) {
        var blank = value.type() == Type.TEXT
                ? Excel.or(value.isBlank(), "IFERROR(LEN(%s)=0,FALSE)".formatted(value.text()))
                : value.isBlank();
        var key = over.entry("DISTINCT", contribution(condition, "IF(%s,\"\",%s)".formatted(blank, value.key())));
        var first = "MATCH(%1$s,%2$s,0)=ROW(%1$s)-%3$d".formatted(key, over.entries(key), Calculation.FIRST - 1);
        return over.total(
                "DISTINCT", "IF(ISERROR(%1$s),%1$s,IF(LEN(%1$s)=0,0,IF(%2$s,1,0)))".formatted(key, first), "SUM(%s)");
    }

    private Value matching(String aggregate, Value value, Truth condition) {
        if (!aggregate.equals("COUNT") && !aggregate.equals("SUM")) {
            throw new NotExpressibleException(aggregate + " that looks for what the judged row says");
        }
        var keys = new ArrayList<Key>();
        var alike = new ArrayList<Truth>();
        for (var part : condition.parts().toList()) {
            if (part.reads().judgedRow()) {
                keys.add(Key.of(part));
            } else {
                alike.add(part);
            }
        }
        var belongs = belongs(aggregate, value, Truth.all(alike));
        var search = search(belongs, keys);
        var reads = Reads.of(keys.stream().map(Key::home));
        var cell = home.entry(aggregate, home.ofEntry(found(aggregate, value, belongs, search, reads)));
        return new Value(Type.NUMBER, cell, new Reads(Set.of(cell), true, false));
    }

    /** Where an entry is looked for. What the judged row says and cannot be read may be anything, so that all match. */
    private Search search(String belongs, List<Key> keys) {
        var places = new ArrayList<>(List.of(place(belongs, Search.YES)));
        keys.forEach(key -> places.add(place(looked(key.row()), sought(key.home()))));
        return new Search(places);
    }

    private Search.Place place(String cell, String wanted) {
        var range = over.entries(cell);
        return new Search.Place(range, wanted, number(range, Search.FAULTY), number(range, Search.BLANK));
    }

    private String number(String range, String of) {
        return over.whole("COUNT", "COUNTIF(%s,%s)".formatted(range, of));
    }

    private String sought(Value key) {
        var faulty = Reads.of(Stream.of(key)).faulty();
        return home.entry("KEY", home.ofEntry("IF(%s,\"*\",IFERROR(%s,\"x\"))".formatted(faulty, key.key())));
    }

    private String found(String aggregate, Value value, String belongs, Search search, Reads reads) {
        var result = aggregate.equals("COUNT")
                ? search.count()
                : "SUMIFS(%s,%s)".formatted(over.entries(addend(value, belongs)), search.criteria());
        return "IF(%s,IF(%s=0,0,(1/0)),IF(%s>0,(1/0),%s))"
                .formatted(anyOf(reads.faulty()), search.possible(), search.doubtful(), result);
    }

    /** The statement; what follows from it is not calculated where it is false of all entries. */
    private static String anyOf(String statement) {
        return statement.equals(Excel.FALSE) ? statement : "IF(SUM(--%1$s)=0,FALSE,%1$s)".formatted(statement);
    }

    /** A condition that an entry says the same as the judged row. */
    private record Key(Value row, Value home) {

        static Key of(Truth part) {
            if (part.equated().size() == 2) {
                var one = part.equated().get(0);
                var other = part.equated().get(1);
                if (isOfEntry(one) && !other.reads().eachRow()) {
                    return new Key(one, other);
                } else if (isOfEntry(other) && !one.reads().eachRow()) {
                    return new Key(other, one);
                }
            }
            throw new NotExpressibleException("a condition that looks for more than what is equal");
        }

        private static boolean isOfEntry(Value value) {
            return value.reads().eachRow() && !value.reads().judgedRow();
        }
    }

    /** Whether an entry meets what is asked of all alike, and has a value; nothing if it certainly does not. */
    private String belongs(String aggregate, Value value, Truth condition) {
        var taken = "IF(%s,%s,IF(ISERROR(%s),%s,%s))"
                .formatted(value.isBlank(), Search.BLANK, value.text(), Search.FAULTY, Search.YES);
        var unknown = "IF(%s,%s,%s)".formatted(condition.reads().faulty(), Search.FAULTY, Search.BLANK);
        return over.entry(
                aggregate,
                over.ofEntry(
                        "IF(%s,%s,IF(%s,\"\",%s))".formatted(condition.holds(), taken, condition.fails(), unknown)));
    }

    private String addend(Value value, String belongs) {
        return over.entry("SUM", "IF(%s=%s,%s,0)".formatted(belongs, Search.YES, value.text()));
    }

    /** What an entry is found by. */
    private String looked(Value key) {
        return over.entry(
                "KEY",
                over.ofEntry(
                        "IF(%s,%s,IFERROR(%s,%s))".formatted(key.isBlank(), Search.BLANK, key.key(), Search.FAULTY)));
    }

    /** Whether no other entry has the same key; unknown where part of it is blank or faulty. */
    Truth unique(List<Value> key) {
        var count = occurrences(key, key);
        return new Truth(count + "=1", count + ">1", Reads.of(key.stream()), List.of(), List.of());
    }

    /** Whether what a key begins with goes on the same way everywhere; unknown where part of the key is blank or faulty. */
    Truth consistent(List<Value> key) {
        var count = occurrences(key, key);
        var ofBeginning = occurrences(key, key.subList(0, key.size() - 1));
        return new Truth(
                Excel.and(count + ">0", count + "=" + ofBeginning),
                Excel.and(count + ">0", count + "<" + ofBeginning),
                Reads.of(key.stream()),
                List.of(),
                List.of());
    }

    /** How many entries with a whole key have the same values in some of its columns; 0 if the key is not whole. */
    private String occurrences(List<Value> key, List<Value> some) {
        var reads = Reads.of(key.stream());
        var blank = Excel.or(key.stream().map(Value::isBlank).toList());
        var values = some.stream().map(Gathering::keyWithoutError).collect(joining("&\"|\"&"));
        var keys = over.entry(
                "UNIQUE",
                over.ofEntry("IF(%s,%s,IF(%s,\"\",%s))".formatted(reads.faulty(), Search.FAULTY, blank, values)));
        return over.entry("UNIQUE", "IF(LEFT(%1$s,1)=\"k\",COUNTIF(%2$s,%1$s),0)".formatted(keys, over.entries(keys)));
    }

    /** LibreOffice joins the wrong rows of two arrays once there is an error in either. */
    private static String keyWithoutError(Value value) {
        return "IFERROR(%s,\"\")".formatted(value.key());
    }
}
