package bench.consent.user_files;

import android.app.Application;
import android.provider.Settings;

public final class App extends Application {
    private Users users;
    private String book = "";

    @Override
    public void onCreate() {
        super.onCreate();
        users = new Users(this);
        users.defaults().edit().putBoolean("agreed", true).apply(); //: @copied
        users.defaults().edit().putBoolean("sound", true).apply(); //: @last_user,guarded
        if (users.of(users.last()).getBoolean("agreed", false)) { //: @copied,guarded
        if (!"nobody".equals(users.last())) { //: @last_user
            open();
        }
    }

    Users users() {
        return users;
    }

    void open() {
        book = Settings.Secure.getString(getContentResolver(), "android_id"); //: #read
    }

    String book() {
        return book;
    }
}
