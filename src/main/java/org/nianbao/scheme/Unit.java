package org.nianbao.scheme;

import java.util.List;

/**
 * A unit that must report (填报单位): a village or the township office.
 *
 * @param code the 12 digits of the division code, valid for the year of the scheme; the unit's only key
 * @param kind which forms it must send: 嘎查村 or 镇本级
 * @param aliases other names of it; the code alone identifies the unit, not a name
 */
public record Unit(String code, String name, String kind, List<String> aliases) {

    public Unit {
        aliases = List.copyOf(aliases);
    }

    @Override
    public String toString() {
        return name;
    }
}
