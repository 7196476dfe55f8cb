package bench.consent.list_page;

import android.accounts.AccountManager;
import android.app.Activity;
import android.os.Bundle;
import android.widget.ListView;

public final class Main extends Activity {
    private int citizens;

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        setTitle("个人信息保护：请选择");
        ListView answers = new ListView(this);
        answers.setAdapter(new Rows(this));
        answers.setOnItemClickListener((list, row, at, id) -> answered(at));
        setContentView(answers);
    }

    private void answered(int at) {
        if (at == 0) { //: @built,guarded
        { //: @any_row
            citizens = AccountManager.get(this).getAccounts().length; //: #read
        }
        setTitle("共 " + citizens + " 人");
    }
}
