package org.nianbao.web.township;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The townships that the console serves, by their codes. */
public final class ServedTownships {

    private final Map<String, ServedTownship> byCode = new LinkedHashMap<>();

    public ServedTownships(List<ServedTownship> townships) {
        townships.forEach(township -> byCode.put(township.code(), township));
    }

    public List<ServedTownship> all() {
        return List.copyOf(byCode.values());
    }

    public Optional<ServedTownship> find(String code) {
        return Optional.ofNullable(byCode.get(code));
    }

    /** @throws NotFoundException if there is none */
    public ServedTownship of(String code) {
        return find(code).orElseThrow(() -> new NotFoundException("这里没有 " + code + " 这个乡镇"));
    }
}
