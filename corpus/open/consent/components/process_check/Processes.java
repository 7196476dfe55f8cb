package bench.consent.process_check;

import android.app.ActivityManager;
import android.app.Application;
import android.content.Context;
import android.os.Process;
import java.io.BufferedReader;
import java.io.FileReader;
import java.io.IOException;

final class Processes {
    private Processes() {}

    /** Returns the name of the process this runs in. */
    static String current(Context context) {
        return Application.getProcessName(); //: @process_name
        return fromFile(); //: @cmdline
        return fromList(context); //: @running_processes
    }

    private static String fromFile() {
        try (BufferedReader in = new BufferedReader(new FileReader("/proc/self/cmdline"))) {
            return in.readLine().trim();
        } catch (IOException unreadable) {
            return "";
        }
    }

    private static String fromList(Context context) { //: @running_processes
        ActivityManager manager = context.getSystemService(ActivityManager.class); //: @running_processes
        for (ActivityManager.RunningAppProcessInfo info : manager.getRunningAppProcesses()) { //: @running_processes #read
            if (info.pid == Process.myPid()) { //: @running_processes
                return info.processName; //: @running_processes
            } //: @running_processes
        } //: @running_processes
        return ""; //: @running_processes
    } //: @running_processes
}
