package bench.points.session_without_asking;

import android.app.PendingIntent;
import android.content.Context;
import android.content.Intent;
import android.content.pm.PackageInstaller;
import java.io.File;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

final class Installer {
    private final Context context;

    Installer(Context context) {
        this.context = context;
    }

    /** Gives up what an earlier run left open. */
    void tidy() {
        PackageInstaller installer = context.getPackageManager().getPackageInstaller();
        for (PackageInstaller.SessionInfo session : installer.getMySessions()) {
            installer.abandonSession(session.getSessionId());
        }
    }

    void install(File file) throws IOException { //: @breach,clean
        PackageInstaller installer = context.getPackageManager().getPackageInstaller(); //: @breach,clean
        PackageInstaller.SessionParams params = //: @breach,clean
                new PackageInstaller.SessionParams(PackageInstaller.SessionParams.MODE_FULL_INSTALL); //: @breach,clean
        params.setRequireUserAction(PackageInstaller.SessionParams.USER_ACTION_NOT_REQUIRED); //: @breach
        try (PackageInstaller.Session session = installer.openSession(installer.createSession(params))) { //: @breach,clean
            try (OutputStream out = session.openWrite("base", 0, file.length())) { //: @breach,clean
                copy(file, out); //: @breach,clean
                session.fsync(out); //: @breach,clean
            } //: @breach,clean
            Intent intent = new Intent(context, Outcome.class); //: @breach,clean
            PendingIntent after = PendingIntent.getBroadcast(context, 0, intent, PendingIntent.FLAG_MUTABLE); //: @breach,clean
            session.commit(after.getIntentSender()); //: @breach,clean #commit
        } //: @breach,clean
    } //: @breach,clean

    static void copy(File file, OutputStream out) throws IOException {
        byte[] buffer = new byte[65536];
        try (InputStream in = new FileInputStream(file)) {
            for (int n = in.read(buffer); n > 0; n = in.read(buffer)) {
                out.write(buffer, 0, n);
            }
        }
    }
}
