package org.nianbao.web.page;

import java.util.Map;
import org.nianbao.job.TownshipContext;
import org.nianbao.scheme.Unit;
import org.nianbao.web.access.Viewer;
import org.nianbao.web.township.ServedTownship;
import org.nianbao.web.township.ServedTownships;
import org.springframework.stereotype.Component;

/**
 * Finds the township and unit that an address is about. Staff name them in the address; whoever came in by the link of a
 * unit asks for that unit, under addresses of its own.
 */
@Component
final class AskedUnits {

    /** Where the pages of a unit begin that came in by its link. */
    static final String OWN = "/mine";

    private final ServedTownships townships;

    AskedUnits(ServedTownships townships) {
        this.townships = townships;
    }

    /**
     * A unit, and who asks for it.
     *
     * @param page the address of its page
     */
    record AskedUnit(ServedTownship township, Unit unit, Viewer viewer, String page) {

        TownshipContext context() {
            return township.context();
        }

        /** Returns whether the unit itself asks. */
        boolean isOwn() {
            return viewer instanceof Viewer.LinkedUnit;
        }

        /** Returns whether the one who asks may change what concerns the unit. */
        boolean mayAct() {
            return isOwn() || viewer.isOfficer();
        }
    }

    /** Returns the unit of an address with these variables. */
    AskedUnit unit(Map<String, String> address, Viewer viewer) {
        var township = township(address, viewer);
        var code = viewer instanceof Viewer.LinkedUnit own ? own.unitCode() : address.getOrDefault("unit", "");
        var page = viewer instanceof Viewer.LinkedUnit ? OWN : base(address, viewer) + "/units/" + code;
        return new AskedUnit(township, township.unit(code), viewer, page);
    }

    /** Returns the township of an address with these variables. */
    ServedTownship township(Map<String, String> address, Viewer viewer) {
        return townships.of(
                viewer instanceof Viewer.LinkedUnit own ? own.township() : address.getOrDefault("township", ""));
    }

    /** Returns where the pages of the one who asks begin. */
    static String base(Map<String, String> address, Viewer viewer) {
        return viewer instanceof Viewer.LinkedUnit ? OWN : "/t/" + address.getOrDefault("township", "");
    }
}
