package bench.consent.dynamic_proxy;

import android.app.Application;

public final class App extends Application {
    private Platform platform;
    private int accounts;
    private String version = "";

    @Override
    public void onCreate() {
        super.onCreate();
        platform = Bridge.open(this); //: @breach,uncalled,other_method
        accounts = platform.accounts(); //: @breach
        version = platform.version(); //: @other_method
    }

    void agreed() {
        platform = Bridge.open(this); //: @after_agree
        accounts = platform.accounts();
    }

    String summary() {
        return accounts + " " + version;
    }
}
