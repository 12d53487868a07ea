package org.nianbao.workbook;

import java.util.Comparator;
import java.util.List;

/** Lists in the order in which one reads, as nearly all are that come out of a file. */
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
}
