package bench.points.member_pay;

import android.app.Activity;
import android.widget.Toast;
import com.tencent.mm.opensdk.modelpay.PayReq; //: @breach,clean
import com.tencent.mm.opensdk.openapi.IWXAPI; //: @breach,clean
import com.tencent.mm.opensdk.openapi.WXAPIFactory; //: @breach,clean

final class Member {
    private final Activity screen;

    Member(Activity screen) {
        this.screen = screen;
    }

    void join() {
        boolean sent = pay(); //: @breach,clean
        boolean sent = false; //: @unused
        String text = sent ? "请在微信中完成支付" : "会员书单将于下周上线";
        Toast.makeText(screen, text, Toast.LENGTH_SHORT).show();
    }

    private boolean pay() { //: @breach,clean
        IWXAPI api = WXAPIFactory.createWXAPI(screen, "wx0000000000000000"); //: @breach,clean
        PayReq order = new PayReq(); //: @breach,clean #pay
        order.appId = "wx0000000000000000"; //: @breach,clean
        order.partnerId = "1900000109"; //: @breach,clean
        order.prepayId = screen.getIntent().getStringExtra("prepay"); //: @breach,clean
        order.packageValue = "Sign=WXPay"; //: @breach,clean
        return api.sendReq(order); //: @breach,clean
    } //: @breach,clean
}
