package org.nianbao.ledger;

import org.jspecify.annotations.Nullable;
import org.nianbao.submission.Screening;

/** A file that was screened, ready to be entered in the ledger. */
public final class ScreenedFile {

    private final Screening screening;
    private final @Nullable KeptForms forms;

    ScreenedFile(Screening screening, @Nullable KeptForms forms) {
        this.screening = screening;
        this.forms = forms;
    }

    public Screening screening() {
        return screening;
    }

    @Nullable
    KeptForms forms() {
        return forms;
    }
}
