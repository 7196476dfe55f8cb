package com.dunlin.trace;

import android.content.Context;
import java.util.ArrayList;
import java.util.List;

/** 反作弊SDK的入口. */
public final class DunlinTrace {
    private static final DunlinTrace ONLY = new DunlinTrace();
    private final List<Runnable> waiting = new ArrayList<>();
    private boolean agreed;
    private boolean started; //: @asks_first

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
        if (!started) { //: @asks_first
            throw new IllegalStateException("init comes first"); //: @asks_first
        } //: @asks_first
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
        started = true; //: @asks_first
        Runnable collect = () -> new Collector(host, appKey).collect();
        if (!agreed) { //: @clean
            return; //: @clean
        } //: @clean
        if (!agreed) { //: @waits,asks_first
            waiting.add(collect); //: @waits,asks_first
            return; //: @waits,asks_first
        } //: @waits,asks_first
        collect.run();
    }
}
