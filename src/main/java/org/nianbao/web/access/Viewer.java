package org.nianbao.web.access;

import java.io.Serializable;
import org.nianbao.ledger.access.Account;
import org.nianbao.ledger.access.Activity;

/** Whoever is in front of a page. */
public sealed interface Viewer extends Serializable {

    /** Returns the name that entries are signed with. */
    String signature();

    /** Returns how this person came in. */
    Activity.Way way();

    /** Returns whether this person may see the pages of a township. */
    boolean sees(String township);

    /** Returns whether this person may change anything there. */
    boolean isOfficer();

    /** A member of staff with an account, or a program with a token of that account. */
    record Staff(
            String login, String signature, String township, boolean isOfficer, boolean temporary, Activity.Way way)
            implements Viewer {

        static Staff of(Account account) {
            return of(account, Activity.Way.PAGE);
        }

        static Staff of(Account account, Activity.Way way) {
            return new Staff(
                    account.login(),
                    account.name(),
                    account.township(),
                    account.role() == Account.Role.OFFICER,
                    account.temporary(),
                    way);
        }

        @Override
        public boolean sees(String code) {
            return township.isEmpty() || township.equals(code);
        }
    }

    /**
     * A unit that came in by its link. It sees no page of the township, only its own.
     *
     * @param signature the name of the unit
     */
    record LinkedUnit(long link, String signature, String township, String unitCode) implements Viewer {

        @Override
        public Activity.Way way() {
            return Activity.Way.LINK;
        }

        @Override
        public boolean sees(String code) {
            return false;
        }

        @Override
        public boolean isOfficer() {
            return false;
        }
    }
}
