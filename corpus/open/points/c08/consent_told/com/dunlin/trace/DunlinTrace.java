package com.dunlin.trace;

import android.content.Context;
import java.util.ArrayList;
import java.util.List;

/** 反作弊SDK的入口. */
public final class DunlinTrace {
    private static final DunlinTrace ONLY = new DunlinTrace();
    private final List<Runnable> waiting = new ArrayList<>();
    private boolean agreed;

    private DunlinTrace() {
    }

    public static DunlinTrace getInstance() {
        return ONLY;
    }

    /** The host tells whether the user agreed to its privacy policy. */
    public static void setAgreePrivacy(boolean agree) {
        ONLY.answered(agree);
    }

    private void answered(boolean agree) {
        agreed = agree;
        if (agree) {
            for (Runnable task : waiting) {
                task.run();
            }
            waiting.clear();
        }
    }

    public void init(Context context, String appKey) {
        Context host = context.getApplicationContext();
        Runnable collect = () -> new Collector(host, appKey).collect();
        if (!agreed) { //: @clean
            return; //: @clean
        } //: @clean
        if (!agreed) { //: @waits
            waiting.add(collect); //: @waits
            return; //: @waits
        } //: @waits
        collect.run();
    }
}
