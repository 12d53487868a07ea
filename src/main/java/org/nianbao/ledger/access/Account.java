package org.nianbao.ledger.access;

/**
 * An account of staff.
 *
 * @param login in lower case
 * @param name the person or post, which entries are signed with
 * @param township the code of the only township that it sees; empty for all
 * @param passwordHash as the password encoder writes it
 * @param temporary whether the password must be changed first
 */
public record Account(
        String login,
        String name,
        String township,
        Role role,
        String passwordHash,
        boolean temporary,
        boolean disabled) {

    /** What an account may do. */
    public enum Role {
        /** May change what it sees. */
        OFFICER("经办"),
        /** May only look. */
        READER("查看");

        private final String chinese;

        Role(String chinese) {
            this.chinese = chinese;
        }

        public String chinese() {
            return chinese;
        }

        /** Returns the role with a Chinese name. */
        public static Role named(String chinese) {
            for (var role : values()) {
                if (role.chinese.equals(chinese)) {
                    return role;
                }
            }
            throw new IllegalArgumentException("no role is called " + chinese);
        }
    }
}
