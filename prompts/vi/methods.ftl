### Cuộc gọi để biết chắc số điện thoại: ai nghe máy cũng được hỏi đây có phải máy của một thiện nguyện viên không. Không nói gì về tin báo.

## Người lạ có thể nghe: số có thể đã bị ghi sai.
prove-greeting =
    Đây là { $name }. Có người cho chúng tôi số này, nói là của một thiện nguyện viên.
    Nếu đúng, xin bấm số 1.
    Nếu không đúng, xin bấm số 2, và chúng tôi không bao giờ gọi nữa.
prove-yes = Cảm ơn quý vị. Chúng tôi sẽ gọi quý vị ở số này. Tạm biệt.
prove-no = Cảm ơn quý vị. Chúng tôi đã xóa số này và không bao giờ gọi số này nữa. Tạm biệt.
prove-goodbye = Cảm ơn quý vị. Tạm biệt.
