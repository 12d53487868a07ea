package org.nianbao.application.access;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.nianbao.application.Application;
import org.nianbao.application.UsageException;
import org.nianbao.ledger.access.Account;
import org.nianbao.ledger.access.AccountTable;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;

/** Manages the accounts of staff (账号). Passwords are stored as hashes of BCrypt, whose algorithm can be changed. */
public final class Accounts {

    /** BCrypt uses no more bytes than this. */
    private static final int LONGEST_PASSWORD = 72;

    private static final int SHORTEST_PASSWORD = 10;
    private static final int LONGEST_NAME = 60;
    private static final Pattern LOGIN = Pattern.compile("[a-z0-9][a-z0-9._-]{1,39}");

    private final AccountTable table;
    private final PasswordEncoder encoder = PasswordEncoderFactories.createDelegatingPasswordEncoder();

    private Accounts(AccountTable table) {
        this.table = table;
    }

    /** Returns the accounts in the database of an application. */
    public static Accounts of(Application application) {
        return new Accounts(application.services().accounts());
    }

    /**
     * A new account.
     *
     * @param township the code of the only township that it sees; empty for all
     */
    public record Request(String login, String name, String township, Account.Role role) {

        /** @throws UsageException if login or name cannot be used; the message says why */
        public Request {
            login = login.strip().toLowerCase(Locale.ROOT);
            name = name.strip();
            if (!LOGIN.matcher(login).matches()) {
                throw new UsageException("登录名“%s”不能用：要 2 到 40 个字符，只用小写字母、数字和 . _ -，以字母或数字开头".formatted(login));
            }
            if (name.isEmpty() || name.length() > LONGEST_NAME) {
                throw new UsageException("请写明姓名或岗位，如“镇统计站 王统计”，最多 %d 个字".formatted(LONGEST_NAME));
            }
        }
    }

    /** Returns all accounts by their logins. */
    public List<Account> all() {
        return table.all();
    }

    /** Returns the account with a login, whatever its case. */
    public Optional<Account> find(String login) {
        return table.find(login.strip().toLowerCase(Locale.ROOT));
    }

    public PasswordEncoder encoder() {
        return encoder;
    }

    /**
     * Adds an account.
     *
     * @return its password, which must be changed at the first login
     * @throws UsageException if the login is taken
     */
    public String add(Request request) {
        var password = Secrets.password();
        if (!table.add(account(request, password, true))) {
            throw new UsageException("登录名 %s 已经有人用了，请换一个".formatted(request.login()));
        }
        return password;
    }

    /**
     * Adds the first account with the password that its owner chose.
     *
     * @throws UsageException if there are accounts, or if the password cannot be used
     */
    public void addFirst(Request request, String password) {
        require(password);
        if (!table.addFirst(account(request, password, false))) {
            throw new UsageException("已经有账号了，请用它登录；新的账号由经办人在“账号”页添加，或者用 nianbao user add 添加");
        }
    }

    private Account account(Request request, String password, boolean temporary) {
        return new Account(
                request.login(),
                request.name(),
                request.township(),
                request.role(),
                encode(password),
                temporary,
                false);
    }

    /**
     * Replaces the password of an account by one that its owner chose.
     *
     * @throws UsageException if the present password is wrong, or the new one cannot be used
     */
    public void changePassword(String login, String present, String wanted) {
        var account = called(login);
        if (!encoder.matches(present, account.passwordHash())) {
            throw new UsageException("现在的口令不对，没有改动");
        }
        require(wanted);
        if (wanted.equals(present)) {
            throw new UsageException("新口令和现在的一样，没有改动；请换一个");
        }
        table.setPassword(account.login(), encode(wanted), false);
    }

    /** Gives an account a new password, which must be changed at the next login; returns it. */
    public String resetPassword(String login) {
        var password = Secrets.password();
        table.setPassword(called(login).login(), encode(password), true);
        return password;
    }

    /** Disables or enables an account. */
    public void setDisabled(String login, boolean disabled) {
        table.setDisabled(called(login).login(), disabled);
    }

    private Account called(String login) {
        return find(login).orElseThrow(() -> new UsageException("没有登录名是 %s 的账号".formatted(login)));
    }

    private String encode(String password) {
        var hash = encoder.encode(password);
        if (hash == null) {
            throw new IllegalStateException("the encoder gives no hash");
        }
        return hash;
    }

    private static void require(String password) {
        if (password.length() < SHORTEST_PASSWORD) {
            throw new UsageException("口令太短：至少要 %d 个字符，没有改动".formatted(SHORTEST_PASSWORD));
        }
        if (password.getBytes(UTF_8).length > LONGEST_PASSWORD) {
            throw new UsageException("口令太长：最多 %d 个字节（汉字每个 3 个字节），没有改动".formatted(LONGEST_PASSWORD));
        }
    }
}
