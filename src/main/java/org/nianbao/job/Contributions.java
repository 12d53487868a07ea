package org.nianbao.job;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.nianbao.consolidate.Contribution;
import org.nianbao.consolidate.RowsByForm;
import org.nianbao.ledger.ContributionTable;
import org.nianbao.ledger.Ledger;
import org.nianbao.outbox.WholeFile;
import org.nianbao.scheme.Scheme;

/** What the units of a township contribute to the indicators: as it was kept by this scheme and program, or else anew. */
public final class Contributions {

    private final Scheme scheme;
    private final ContributionTable table;
    private final Ledger ledger;

    Contributions(Scheme scheme, ContributionTable table, Ledger ledger) {
        this.scheme = scheme;
        this.table = table;
        this.ledger = ledger;
    }

    /** Returns the contributions that were kept, by division code. */
    Map<String, Contribution> kept() {
        var kept = new TreeMap<String, Contribution>();
        table.all(fingerprint())
                .forEach((unit, content) -> kept.put(unit, Contribution.of(scheme.indicators(), content)));
        return kept;
    }

    /** Returns the contributions of units, by division code; rows are only read if one was not kept. */
    public Map<String, Contribution> of(Set<String> units) {
        var all = new TreeMap<>(kept());
        all.keySet().retainAll(units);
        if (!all.keySet().containsAll(units)) {
            ledger.counted().forEach((unit, forms) -> {
                if (units.contains(unit)) {
                    all.computeIfAbsent(unit, none -> Contribution.of(scheme.indicators(), RowsByForm.of(forms)));
                }
            });
        }
        return all;
    }

    /** Keeps contributions, by division code. */
    void keep(Map<String, Contribution> anew) {
        var contents = new TreeMap<String, String>();
        anew.forEach((unit, contribution) -> contents.put(unit, contribution.json()));
        table.keep(contents, fingerprint());
    }

    /** Returns the SHA-256 of what a contribution depends on besides the rows: the scheme, and the program. */
    private String fingerprint() {
        return WholeFile.sha256((scheme.digest() + "\n" + ProgramBuild.sha256()).getBytes(UTF_8));
    }
}
