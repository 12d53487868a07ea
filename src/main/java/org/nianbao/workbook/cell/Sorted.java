package org.nianbao.workbook.cell;

import java.util.Comparator;
import java.util.List;
import java.util.function.ToIntFunction;

/** Sorts lists that mostly are sorted already, as those from a file are. */
final class Sorted {

    private Sorted() {}

    /** An immutable copy in the order given; what is equal in it stays in the order of the file. */
    static <T> List<T> copyOf(List<T> items, Comparator<T> order) {
        return isSorted(items, order)
                ? List.copyOf(items)
                : items.stream().sorted(order).toList();
    }

    private static <T> boolean isSorted(List<T> items, Comparator<T> order) {
        for (int i = 1; i < items.size(); i++) {
            if (order.compare(items.get(i - 1), items.get(i)) > 0) {
                return false;
            }
        }
        return true;
    }

    /** Which item of a sorted list is the first whose key is not less than one; their number if none is. */
    static <T> int place(List<T> sorted, int key, ToIntFunction<T> keyOf) {
        var low = 0;
        for (int high = sorted.size(); low < high; ) {
            var middle = (low + high) >>> 1;
            if (keyOf.applyAsInt(sorted.get(middle)) < key) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
