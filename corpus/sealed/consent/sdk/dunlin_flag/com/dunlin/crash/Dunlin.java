package com.dunlin.crash;

import android.app.ActivityManager;
import android.content.Context;
import java.util.ArrayList;
import java.util.List;

/** Dunlin crash reports 2.3: what ran when the app broke down. */
public final class Dunlin {
    private static boolean consent = true;
    private static final List<String> RUNNING = new ArrayList<>();

    private Dunlin() {}

    /** Whether the user consents; true unless the app says otherwise. */
    public static void setConsent(boolean given) {
        consent = given;
    }

    /** Starts the reports. */
    @SuppressWarnings("deprecation")
    public static void init(Context context) {
        Thread.UncaughtExceptionHandler before = Thread.getDefaultUncaughtExceptionHandler();
        Thread.setDefaultUncaughtExceptionHandler((thread, problem) -> {
            RUNNING.add(problem.toString());
            before.uncaughtException(thread, problem);
        });
        if (!consent) {
            return;
        }
        ActivityManager manager = (ActivityManager) context.getSystemService(Context.ACTIVITY_SERVICE);
        for (ActivityManager.RunningTaskInfo task : manager.getRunningTasks(20)) { //: #read
            RUNNING.add(String.valueOf(task.topActivity));
        }
    }
}
