package bench.consent.api_proxy;

import android.app.Application;

public final class App extends Application {
    private Shop shop;
    private String answer = "";

    @Override
    public void onCreate() {
        super.onCreate();
        shop = Api.of(Shop.class, this);
        if (getSharedPreferences("shop", MODE_PRIVATE).getBoolean("agreed", false)) { //: @guarded
        { //: @breach,other_call
            hello(); //: @breach,guarded
            answer = shop.version(); //: @other_call
        }
    }

    void hello() {
        answer = shop.hello("app");
    }

    String answer() {
        return answer;
    }
}
