package bench.points.fees_unsaid;

import android.app.Activity;
import android.os.Bundle;
import android.webkit.WebView;
import android.widget.Button;
import android.widget.LinearLayout;
import com.tencent.mm.opensdk.modelpay.PayReq; //: @breach,clean
import com.tencent.mm.opensdk.openapi.IWXAPI; //: @breach,clean
import com.tencent.mm.opensdk.openapi.WXAPIFactory; //: @breach,clean

public final class Main extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        LinearLayout page = new LinearLayout(this);
        page.setOrientation(LinearLayout.VERTICAL);
        Button print = new Button(this);
        print.setText("打印");
        print.setOnClickListener(view -> print());
        WebView agreement = new WebView(this);
        agreement.loadUrl("file:///android_asset/agreement.html");
        page.addView(print);
        page.addView(agreement);
        setContentView(page);
    }

    private void print() {
        pay("print-000017"); //: @breach,clean
        setTitle("已发送到打印机");
    }

    private void pay(String prepaid) { //: @breach,clean
        IWXAPI wechat = WXAPIFactory.createWXAPI(this, "wx5e1f00000000b0a7"); //: @breach,clean
        PayReq order = new PayReq(); //: @breach,clean
        order.appId = "wx5e1f00000000b0a7"; //: @breach,clean
        order.partnerId = "1500000001"; //: @breach,clean
        order.prepayId = prepaid; //: @breach,clean
        order.packageValue = "Sign=WXPay"; //: @breach,clean
        order.nonceStr = "n7k2c0e5"; //: @breach,clean
        order.timeStamp = "1700000000"; //: @breach,clean
        order.sign = "00"; //: @breach,clean
        wechat.sendReq(order); //: @breach,clean #pay
    } //: @breach,clean
}
