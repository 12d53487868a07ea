package org.nianbao.web.township;

import java.time.Duration;
import org.nianbao.application.Application;
import org.nianbao.application.Releases;
import org.nianbao.job.Places;
import org.nianbao.job.Progress;
import org.nianbao.job.TownshipContext;
import org.nianbao.scheme.Scheme;
import org.nianbao.scheme.Unit;

/** A township that the console serves. */
public record ServedTownship(Application application, Scheme scheme, Places places) {

    /** A run of the whole township may be under way, and a person waits in front of the page. */
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** Returns whether a person goes on waiting for another run, given the time waited. */
    public static boolean isPatient(Duration soFar) {
        return soFar.compareTo(PATIENCE) < 0;
    }

    public String code() {
        return scheme.township().code();
    }

    public String name() {
        return scheme.township().name();
    }

    /** Returns a context for reading. */
    public TownshipContext context() {
        return application.services().context(scheme, places, Progress.SILENT);
    }

    /** Records that a release was handed in, or withdraws that, while no run of the township is under way. */
    public void handIn(Releases.HandingIn request) {
        var context = context();
        application.nightly().alone(context, ServedTownship::isPatient, () -> {
            var entry = new Releases(context).handIn(request);
            entry.number().ifPresent(context.acts()::told);
            return request;
        });
    }

    /** Returns the unit with a division code. */
    public Unit unit(String code) {
        return scheme.register().unit(code).orElseThrow(() -> new NotFoundException("名录中没有 " + code + " 这个单位"));
    }
}
