package org.nianbao.cli;

import java.util.List;

/** Names in one line, however many there are: all of a few, and of many the first and their number. */
record NameList(List<String> all) {

    private static final int NAMED = 5;

    NameList {
        all = List.copyOf(all);
    }

    @Override
    public String toString() {
        var named = String.join("、", all.subList(0, Math.min(NAMED, all.size())));
        return all.size() > NAMED ? named + " 等 %d 个".formatted(all.size()) : named;
    }
}
