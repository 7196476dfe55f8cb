package bench.flow.swap_desk;

import android.accounts.Account;
import android.accounts.AccountManager;
import android.app.Activity;
import android.os.Bundle;
import android.util.Log;
import java.util.concurrent.Exchanger;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

public final class Main extends Activity {
    private final Exchanger<String> desk = new Exchanger<>();
    private volatile String gift = "";

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        new Thread(this::santa).start();
        new Thread(this::elf).start(); //: @leak,own_side
    }

    private void santa() {
        Account[] accounts = AccountManager.get(this).getAccounts(); //: #source
        String name = accounts.length == 0 ? "me" : accounts[0].name;
        try {
            String got = desk.exchange(name, 2, TimeUnit.SECONDS);
            Log.i("Santa", "got " + got); //: @own_side
            gift = got;
        } catch (InterruptedException | TimeoutException alone) {
            Log.i("Santa", "nobody came");
        }
    }

    private void elf() {
        try {
            String got = desk.exchange("socks", 2, TimeUnit.SECONDS);
            Log.i("Santa", "elf got " + got); //: @leak,nobody #elf
            gift = "swapped for " + got.length();
        } catch (InterruptedException | TimeoutException alone) {
            gift = "socks";
        }
    }

    String gift() {
        return gift;
    }
}
