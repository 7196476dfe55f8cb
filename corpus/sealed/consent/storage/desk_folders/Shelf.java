package bench.consent.desk_folders;

import android.content.Context;
import android.content.pm.PackageInfo;

final class Shelf {
    private Shelf() {
    }

    /** Sorts the installed apps into the folders of the desk. */
    static int arrange(Context context) {
        int games = 0;
        for (PackageInfo app : context.getPackageManager().getInstalledPackages(0)) { //: #list
            if (app.packageName.contains("game")) {
                games++;
            }
        }
        context.getSharedPreferences("desk", Context.MODE_PRIVATE).edit().putInt("games", games).apply();
        return games;
    }
}
