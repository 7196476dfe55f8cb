package bench.points.eye_chart;

import android.app.Activity;
import android.app.AlertDialog;
import android.content.Intent;
import android.content.pm.PackageManager;
import android.os.Bundle;
import android.widget.Button;
import android.widget.EditText;
import android.widget.LinearLayout;
import android.widget.TextView;

public final class ChartActivity extends Activity {
    private static final String[] CAMERA = {"android.permission.CAMERA"};

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        if (checkSelfPermission(CAMERA[0]) == PackageManager.PERMISSION_GRANTED) { //: @breach,clean
            chart(); //: @breach,clean
        } else { //: @breach,clean
            requestPermissions(CAMERA, 5); //: @breach,clean
        } //: @breach,clean
        chart(); //: @page_closed
    }

    @Override
    public void onRequestPermissionsResult(int code, String[] names, int[] answers) {
        boolean granted = answers.length > 0 && answers[0] == PackageManager.PERMISSION_GRANTED;
        if (granted) { //: @breach
            chart(); //: @breach
        } else { //: @breach
            block(); //: @breach
        } //: @breach
        chart(); //: @clean,page_closed
        setTitle(granted ? "测距已开启" : "请手动输入距离");
    }

    private void block() {
        new AlertDialog.Builder(this)
                .setMessage("未授予相机权限，无法使用视力表")
                .setCancelable(false)
                .setPositiveButton("重新授权", (dialog, which) -> requestPermissions(CAMERA, 5)) //: @breach #block
                .setPositiveButton("知道了", null) //: @clean,page_closed
                .show();
    }

    private void chart() {
        TextView letters = new TextView(this);
        letters.setTextSize(48);
        letters.setText("E  m  3  Ш\nm  Ш  E  3");
        EditText distance = new EditText(this);
        distance.setHint("距离（厘米）");
        Button measure = new Button(this);
        measure.setText("用相机测距");
        measure.setOnClickListener(view -> startActivity(new Intent(this, DistanceActivity.class)));
        LinearLayout page = new LinearLayout(this);
        page.setOrientation(LinearLayout.VERTICAL);
        page.addView(letters);
        page.addView(distance);
        page.addView(measure);
        setContentView(page);
    }
}
