package org.nianbao.web.page;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.nianbao.application.TownshipTime;
import org.nianbao.application.UsageException;
import org.nianbao.application.access.AccessTokens;
import org.nianbao.application.access.Accounts;
import org.nianbao.ledger.access.AccessToken;
import org.nianbao.ledger.access.Account;
import org.nianbao.web.access.Viewer;
import org.nianbao.web.township.ServedTownships;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The accounts of staff (账号). An officer of one township manages those of that township only. */
@Controller
final class AccountPages {

    private static final String BACK = "redirect:/accounts";

    private final ServedTownships townships;
    private final Accounts accounts;
    private final AccessTokens tokens;
    private final Recorder recorder;

    AccountPages(ServedTownships townships, Accounts accounts, AccessTokens tokens, Recorder recorder) {
        this.townships = townships;
        this.accounts = accounts;
        this.tokens = tokens;
        this.recorder = recorder;
    }

    /** An account. */
    record AccountLine(String login, String name, String township, String role, String state, boolean disabled) {}

    /** A token that was not revoked. */
    record TokenLine(long id, String login, String purpose, String by, String at) {

        static TokenLine of(AccessToken token) {
            return new TokenLine(
                    token.id(), token.login(), token.purpose(), token.issuedBy(), TownshipTime.shown(token.issuedAt()));
        }
    }

    @GetMapping("/accounts")
    String accounts(@AuthenticationPrincipal Viewer.Staff staff, Model model) {
        model.addAttribute(
                "accounts",
                accounts.all().stream()
                        .filter(account -> staff.sees(account.township()))
                        .map(this::line)
                        .toList());
        model.addAttribute(
                "townships",
                townships.all().stream().filter(one -> staff.sees(one.code())).toList());
        model.addAttribute("ofAll", staff.township().isEmpty());
        model.addAttribute("tokens", tokens(staff));
        return "accounts";
    }

    private List<TokenLine> tokens(Viewer.Staff staff) {
        return tokens.valid().stream()
                .filter(token -> seen(staff, token.login()).isPresent())
                .map(TokenLine::of)
                .toList();
    }

    private Optional<Account> seen(Viewer.Staff staff, String login) {
        return accounts.find(login).filter(one -> staff.sees(one.township()));
    }

    private AccountLine line(Account account) {
        return new AccountLine(
                account.login(),
                account.name(),
                account.township().isEmpty()
                        ? "全部"
                        : townships
                                .find(account.township())
                                .map(one -> one.name())
                                .orElse(account.township()),
                account.role().chinese(),
                account.disabled() ? "停用" : account.temporary() ? "待改口令" : "在用",
                account.disabled());
    }

    @PostMapping("/accounts")
    String add(
            @AuthenticationPrincipal Viewer.Staff staff,
            @RequestParam String login,
            @RequestParam String name,
            @RequestParam(defaultValue = "") String township,
            @RequestParam(defaultValue = "false") boolean readOnly,
            RedirectAttributes flash) {
        return done(flash, () -> {
            if (!staff.sees(township)) {
                throw new UsageException("只能添加本乡镇的账号");
            }
            var role = readOnly ? Account.Role.READER : Account.Role.OFFICER;
            var request = new Accounts.Request(login, name, township, role);
            var password = accounts.add(request);
            recorder.add(staff, township, "添加账号", "%s %s".formatted(request.login(), role.chinese()));
            return "已添加 %s，临时口令（只显示这一次）：%s".formatted(request.login(), password);
        });
    }

    @PostMapping("/accounts/{login}/{action}")
    String change(
            @AuthenticationPrincipal Viewer.Staff staff,
            @PathVariable String login,
            @PathVariable String action,
            RedirectAttributes flash) {
        return done(flash, () -> {
            var account = seen(staff, login).orElseThrow(() -> new UsageException("没有登录名是 %s 的账号".formatted(login)));
            var told = changed(staff, account, action);
            recorder.add(staff, account.township(), "账号", "%s %s".formatted(action, account.login()));
            return told;
        });
    }

    private String changed(Viewer.Staff staff, Account account, String action) {
        return switch (action) {
            case "reset" -> "%s 的新临时口令（只显示这一次）：%s".formatted(account.login(), accounts.resetPassword(account.login()));
            case "disable" -> {
                if (account.login().equals(staff.login())) {
                    throw new UsageException("不能停用自己的账号，请另一个经办人来做");
                }
                accounts.setDisabled(account.login(), true);
                yield account.login() + " 已停用";
            }
            case "enable" -> {
                accounts.setDisabled(account.login(), false);
                yield account.login() + " 已恢复";
            }
            default -> throw new UsageException("没有这个操作");
        };
    }

    @PostMapping("/tokens")
    String issue(
            @AuthenticationPrincipal Viewer.Staff staff,
            @RequestParam String login,
            @RequestParam String purpose,
            RedirectAttributes flash) {
        return done(flash, () -> {
            var account = seen(staff, login).orElseThrow(() -> new UsageException("没有登录名是 %s 的账号".formatted(login)));
            var token = tokens.issue(account.login(), purpose, staff.signature());
            recorder.add(staff, account.township(), "发令牌", "%s %s".formatted(account.login(), purpose.strip()));
            return "给 %s 的令牌（只显示这一次）：%s".formatted(purpose.strip(), token);
        });
    }

    @PostMapping("/tokens/{id}/revoke")
    String revoke(@AuthenticationPrincipal Viewer.Staff staff, @PathVariable long id, RedirectAttributes flash) {
        return done(flash, () -> {
            var token = tokens.find(id)
                    .filter(one -> seen(staff, one.login()).isPresent())
                    .orElseThrow(() -> new UsageException("没有编号是 %d 的令牌，或者它已经收回".formatted(id)));
            tokens.revoke(id, staff.signature());
            recorder.add(staff, staff.township(), "收回令牌", "%s %s".formatted(token.login(), token.purpose()));
            return "令牌已收回，用它再也进不来";
        });
    }

    /** Does something, and shows what came of it. */
    private static String done(RedirectAttributes flash, Supplier<String> work) {
        try {
            flash.addFlashAttribute("notice", work.get());
        } catch (UsageException e) {
            flash.addFlashAttribute("refusal", e.getMessage());
        }
        return BACK;
    }
}
