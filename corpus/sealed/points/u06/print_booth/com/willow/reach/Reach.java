package com.willow.reach;

import android.app.job.JobInfo;
import android.app.job.JobScheduler;
import android.content.ComponentName;
import android.content.Context;
import android.database.ContentObserver;
import android.os.Handler;
import android.os.Looper;
import android.provider.MediaStore;

/** Willow Reach: tells the host that there are new photos. */
public final class Reach {
    private static final int EAR = 0x57;
    private static int count;
    private static ContentObserver observer;

    private Reach() {}

    /** Begins to wait for photos. */
    public static synchronized void listen(Context context) {
        JobInfo.TriggerContentUri photos = new JobInfo.TriggerContentUri( //: @breach,while_open
                MediaStore.Images.Media.EXTERNAL_CONTENT_URI, //: @breach,while_open
                JobInfo.TriggerContentUri.FLAG_NOTIFY_FOR_DESCENDANTS); //: @breach,while_open
        JobInfo ear = new JobInfo.Builder(EAR, new ComponentName(context, Ear.class)) //: @breach,while_open
                .addTriggerContentUri(photos) //: @breach,while_open
                .build(); //: @breach,while_open
        context.getSystemService(JobScheduler.class).schedule(ear); //: @breach,while_open #trigger
        if (observer == null) { //: @clean
            observer = new ContentObserver(new Handler(Looper.getMainLooper())) { //: @clean
                @Override //: @clean
                public void onChange(boolean self) { //: @clean
                    heard(); //: @clean
                } //: @clean
            }; //: @clean
            context.getContentResolver().registerContentObserver( //: @clean
                    MediaStore.Images.Media.EXTERNAL_CONTENT_URI, true, observer); //: @clean
        } //: @clean
    }

    /** Waits no more. */
    public static void rest(Context context) {
        context.getSystemService(JobScheduler.class).cancel(EAR);
    }

    /** How many photos there are since the process began. */
    public static int count() {
        return count;
    }

    static void heard() {
        count++;
    }
}
