package bench.points.exit_on_denial;

import android.app.AlertDialog;
import android.app.ListActivity;
import android.content.Intent;
import android.os.Bundle;
import android.os.Process;
import android.view.View;
import android.widget.ArrayAdapter;
import android.widget.ListView;
import android.widget.Toast;

public final class Main extends ListActivity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        String[] books = {"朝花夕拾", "呐喊", "换封面"};
        setListAdapter(new ArrayAdapter<>(this, android.R.layout.simple_list_item_1, books));
        requestPermissions(new String[] {"android.permission.READ_PHONE_STATE"}, 1); //: @breach,killed,clean
    }

    @Override
    protected void onListItemClick(ListView list, View view, int position, long id) {
        if (position == 2) {
            startActivity(new Intent(this, Cover.class));
        } else {
            setTitle("第一章");
        }
    }

    @Override
    public void onRequestPermissionsResult(int code, String[] names, int[] results) {
        boolean denied = results.length == 0 || results[0] != 0;
        if (denied) {
            refuse();
        }
    }

    private void refuse() {
        Toast.makeText(this, "无法使用本应用", Toast.LENGTH_LONG).show(); //: @breach
        finish(); //: @breach #exit
        new AlertDialog.Builder(this) //: @killed
                .setMessage("没有电话权限无法使用") //: @killed
                .setCancelable(false) //: @killed
                .setPositiveButton("退出", (dialog, which) -> Process.killProcess(Process.myPid())) //: @killed #exit
                .show(); //: @killed
        Toast.makeText(this, "可以继续阅读", Toast.LENGTH_LONG).show(); //: @clean,back_to_list
    }
}
