package org.nianbao.cli;

import org.jspecify.annotations.Nullable;
import org.nianbao.application.Application;
import org.nianbao.application.Exit;
import org.nianbao.application.TownshipTime;
import org.nianbao.application.UsageException;
import org.nianbao.application.access.AccessTokens;
import org.nianbao.application.access.Accounts;
import org.nianbao.application.access.ActivityRecord;
import org.nianbao.job.Progress;
import org.nianbao.ledger.access.Account;
import org.nianbao.ledger.access.Activity;
import org.nianbao.ledger.access.ActivityTable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code user}: manages the accounts of the console. */
@Command(
        name = "user",
        description = {
            "管理控制台的账号。add 添加，reset 给一个新的临时口令，disable 停用，enable 恢复，list 列出。",
            "口令只在添加和重置时显示一次，第一次登录要改。",
            "token 给账号发一个接口令牌（--name 写明给哪个程序用），tokens 列出，revoke 按编号收回；令牌只显示一次。"
        })
final class UserCommand extends YearCommand {

    private static final String BY = "命令行";

    /** What to do. */
    enum Action {
        list,
        add,
        reset,
        disable,
        enable,
        token,
        tokens,
        revoke
    }

    @Parameters(index = "0", paramLabel = "list|add|reset|disable|enable|token|tokens|revoke", description = "做什么")
    private Action action = Action.list;

    @Parameters(index = "1", arity = "0..1", paramLabel = "<登录名|编号>", description = "小写字母、数字和 . _ -；revoke 写令牌的编号")
    private @Nullable String login;

    @Option(names = "--name", paramLabel = "<姓名>", description = "姓名或岗位，登记时用，如 “镇统计站 王统计”")
    private String name = "";

    @Option(names = "--read-only", description = "只能查看")
    private boolean readOnly;

    @Option(names = "--all-townships", description = "能看全部乡镇；不写时只能看 --township 或报表制度的乡镇")
    private boolean allTownships;

    @Override
    Exit run() {
        var scheme = settings().scheme();
        if (action != Action.add) {
            Application.requireDatabase(settings().data(), program().springArguments());
        }
        try (var application = Application.start(
                settings().data(), Progress.SILENT::waits, 1, program().springArguments())) {
            var accounts = Accounts.of(application);
            if (action == Action.list) {
                print(accounts.all().isEmpty() ? "还没有账号；--data 或数据库的地址写错了的，请改正\n" : table(accounts));
                return Exit.DONE;
            }
            if (action == Action.tokens) {
                print(table(AccessTokens.of(application)));
                return Exit.DONE;
            }
            if (login == null) {
                throw new UsageException(action == Action.revoke ? "请写明令牌的编号，user tokens 可看" : "请写明登录名");
            }
            print(done(application, login, allTownships ? "" : scheme.township().code()));
            ActivityRecord.of(application, settings().places())
                    .add(new ActivityTable.Entry(
                            "", "命令行", Activity.Way.COMMAND, "账号", "", "", "%s %s".formatted(action, login)));
        }
        return Exit.DONE;
    }

    private String done(Application application, String login, String township) {
        var accounts = Accounts.of(application);
        return switch (action) {
            case add ->
                "已添加 %s，临时口令（只显示这一次）：%s%n"
                        .formatted(
                                login,
                                accounts.add(new Accounts.Request(
                                        login, name, township, readOnly ? Account.Role.READER : Account.Role.OFFICER)));
            case reset -> "%s 的新临时口令（只显示这一次）：%s%n".formatted(login, accounts.resetPassword(login));
            case disable -> disabled(accounts, login, true);
            case enable -> disabled(accounts, login, false);
            case token ->
                "令牌（只显示这一次）：%s%n".formatted(AccessTokens.of(application).issue(login, name, BY));
            case revoke -> revoked(AccessTokens.of(application), login);
            case list, tokens -> "";
        };
    }

    private static String revoked(AccessTokens tokens, String number) {
        if (!number.matches("\\d{1,18}")) {
            throw new UsageException("令牌的编号是一个数，不是“%s”；user tokens 可看".formatted(number));
        }
        tokens.revoke(Long.parseLong(number), BY);
        return "令牌 %s 已收回%n".formatted(number);
    }

    private static TextTable table(AccessTokens tokens) {
        var table = new TextTable("编号", "登录名", "给哪个程序用", "谁发的", "何时发的");
        tokens.valid()
                .forEach(token -> table.add(
                        token.id(),
                        token.login(),
                        token.purpose(),
                        token.issuedBy(),
                        TownshipTime.shown(token.issuedAt())));
        return table;
    }

    private static String disabled(Accounts accounts, String login, boolean disabled) {
        accounts.setDisabled(login, disabled);
        return login + (disabled ? " 已停用%n" : " 已恢复%n").formatted();
    }

    private static TextTable table(Accounts accounts) {
        var table = new TextTable("登录名", "姓名", "权限", "乡镇", "状态");
        accounts.all()
                .forEach(account -> table.add(
                        account.login(),
                        account.name(),
                        account.role().chinese(),
                        account.township().isEmpty() ? "全部" : account.township(),
                        account.disabled() ? "停用" : account.temporary() ? "待改口令" : "在用"));
        return table;
    }
}
