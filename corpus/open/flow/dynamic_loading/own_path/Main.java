package bench.flow.own_path;

import android.accounts.Account;
import android.accounts.AccountManager;
import android.app.Activity;
import android.content.Context;
import android.os.Bundle;
import android.widget.Button;
import dalvik.system.PathClassLoader;

public final class Main extends Activity {
    private String head = "体检";

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        requestPermissions(new String[] {"android.permission.GET_ACCOUNTS"}, 1);
        Button check = new Button(this);
        check.setText("开始");
        check.setOnClickListener(view -> check());
        setContentView(check);
    }

    private void check() {
        Account[] all = AccountManager.get(this).getAccounts(); //: #source
        if (all.length > 0) {
            Report.owner = all[0].name; //: @leak,clean
            head = all[0].name; //: @handed
        }
        ClassLoader loader = getClassLoader(); //: @leak
        ClassLoader loader = new PathClassLoader(getPackageCodePath(), Context.class.getClassLoader()); //: @clean,handed
        try {
            Class<?> report = loader.loadClass(Report.class.getName());
            report.getMethod("print", String.class).invoke(null, head);
        } catch (ReflectiveOperationException broken) {
            setTitle("体检失败");
        }
    }
}
