package org.nianbao.application.access;

import java.util.List;
import java.util.Optional;
import org.nianbao.application.Application;
import org.nianbao.application.UsageException;
import org.nianbao.ledger.access.UnitLink;
import org.nianbao.ledger.access.UnitLinkTable;
import org.nianbao.scheme.Unit;

/** Issues and revokes the links by which units enter (专用链接). */
public record UnitLinks(UnitLinkTable table) {

    /** Returns the links in the database of an application. */
    public static UnitLinks of(Application application) {
        return new UnitLinks(application.services().unitLinks());
    }

    /** Issues a link for a unit; returns its secret, which is shown once and not kept. */
    public String issue(String township, Unit unit, String by) {
        var secret = Secrets.forLink();
        table.add(township, unit.code(), Secrets.stored(secret), by);
        return secret;
    }

    /** Returns the link with a secret, if it is valid. */
    public Optional<UnitLink> valid(String secret) {
        return table.find(Secrets.stored(secret)).filter(UnitLink::isValid);
    }

    /** Returns whether a link is still valid. */
    public boolean isValid(long id) {
        return table.find(id).filter(UnitLink::isValid).isPresent();
    }

    /** Returns the links of a township, the newest first. */
    public List<UnitLink> of(String township) {
        return table.of(township);
    }

    /**
     * Revokes a link.
     *
     * @throws UsageException if it is not a valid link of the township
     */
    public UnitLink revoke(String township, long id, String by) {
        var link = table.find(id).filter(one -> one.township().equals(township));
        if (!table.revoke(township, id, by)) {
            throw new UsageException("这个链接已经收回，或者不是本乡镇的");
        }
        return link.orElseThrow();
    }
}
