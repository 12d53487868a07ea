package org.nianbao.application.notice;

import java.util.List;

/** Names in one line: all of a few; of many, the first ones and the number. */
public record NameList(List<String> all) {

    private static final int NAMED = 5;

    public NameList {
        all = List.copyOf(all);
    }

    @Override
    public String toString() {
        var named = String.join("、", all.subList(0, Math.min(NAMED, all.size())));
        return all.size() > NAMED ? named + " 等 %d 个".formatted(all.size()) : named;
    }
}
