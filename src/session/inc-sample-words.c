/* SPDX-FileCopyrightText: 2026 The Incubator authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* inc-sample-words: who and what surrounds the sample's startups: investors, partners, the vocabulary, what staff noted.
 * All invented. */
#include "config.h"

#include "inc-sample-private.h"

#define MILLION G_GINT64_CONSTANT (1000000)
#define BILLION G_GINT64_CONSTANT (1000000000)
#define DOLLARS(n) (G_GINT64_CONSTANT (n) * 100)

#define IDEA INC_BUSINESS_STAGE_IDEA
#define MADE INC_BUSINESS_STAGE_PROTOTYPE
#define FIRST INC_BUSINESS_STAGE_MARKET
#define GROWS INC_BUSINESS_STAGE_GROWTH
#define SCALES INC_BUSINESS_STAGE_SCALE

const IncSampleInvestor inc_sample_investors[INC_SAMPLE_INVESTORS - INC_SAMPLE_ANGELS] = {
  { "Quỹ Bãi Bồi", INC_INVESTOR_KIND_FUND, "Nông nghiệp, Thực phẩm, Môi trường", MADE, FIRST,
    NULL, 1 * BILLION, 8 * BILLION, "Việt Nam",
    "Rót vốn hạt giống cho công nghệ ở nông thôn", "Seed capital for technology in the countryside" },
  { "Quỹ Mạ Non", INC_INVESTOR_KIND_FUND, NULL, IDEA, MADE,
    NULL, 300 * MILLION, 1500 * MILLION, "Việt Nam",
    "Khoản đầu tiên cho đội vừa có bản mẫu", "The first cheque for teams that have just built a prototype" },
  { "Quỹ Cầu Đá", INC_INVESTOR_KIND_FUND, "Tài chính, Logistics, Trí tuệ nhân tạo", FIRST, GROWS,
    NULL, 5 * BILLION, 30 * BILLION, "Việt Nam",
    "Đầu tư vòng A, cùng ngồi hội đồng quản trị", "Series A, with a seat on the board" },
  { "Quỹ Nắng Sớm", INC_INVESTOR_KIND_FUND, "Năng lượng, Môi trường, Vật liệu mới", MADE, GROWS,
    NULL, 2 * BILLION, 15 * BILLION, "Việt Nam",
    "Năng lượng sạch và vật liệu tuần hoàn", "Clean energy and circular materials" },
  { "Quỹ Giếng Làng", INC_INVESTOR_KIND_FUND, "Giáo dục, Y tế", MADE, FIRST,
    NULL, 500 * MILLION, 5 * BILLION, "Việt Nam",
    "Chọn doanh nghiệp có tác động đo được", "Chooses companies whose effect can be measured" },
  { "Stone Ferry Capital", INC_INVESTOR_KIND_FUND, "Tài chính, Trí tuệ nhân tạo", FIRST, SCALES,
    "USD", DOLLARS (300000), DOLLARS (3000000), "Singapore",
    "Vòng hạt giống đến vòng B ở Đông Nam Á", "Seed to Series B in Southeast Asia" },
  { "Nine Kites Ventures", INC_INVESTOR_KIND_FUND, "Bán dẫn, Tự động hóa", MADE, GROWS,
    "USD", DOLLARS (200000), DOLLARS (1500000), "Nhật Bản",
    "Tìm phần cứng và vi mạch làm tại Việt Nam", "Looks for hardware and chips made in Việt Nam" },
  { "Quiet Paddy Partners", INC_INVESTOR_KIND_FUND, "Nông nghiệp, Công nghệ sinh học", MADE, FIRST,
    "USD", DOLLARS (100000), DOLLARS (600000), "Hàn Quốc",
    "Nông nghiệp ít phát thải", "Farming with low emissions" },
  { "Quỹ Bậc Thang", INC_INVESTOR_KIND_FUND, NULL, GROWS, SCALES,
    "USD", DOLLARS (1000000), 0, "Việt Nam",
    NULL, NULL },
  { "Mạng lưới thiên thần Bến Nước", INC_INVESTOR_KIND_ANGEL_NETWORK, NULL, IDEA, MADE,
    NULL, 100 * MILLION, 1 * BILLION, "Việt Nam",
    "Hơn hai mươi doanh nhân góp chung từng khoản nhỏ", "Some twenty business people who put small sums together" },
  { "Câu lạc bộ đầu tư Cây Đa", INC_INVESTOR_KIND_ANGEL_NETWORK, "Thực phẩm, Du lịch, Thời trang", IDEA, FIRST,
    NULL, 0, 500 * MILLION, "Việt Nam",
    "Hẹn nghe giới thiệu vào thứ Năm đầu tháng", "Hears pitches on the first Thursday of the month" },
  { "Tập đoàn Đá Ong", INC_INVESTOR_KIND_CORPORATE, "Xây dựng, Vật liệu mới", MADE, GROWS,
    NULL, 2 * BILLION, 20 * BILLION, "Việt Nam",
    "Thử nghiệm trên công trường của mình trước khi góp vốn", "Tries things on its own sites before it invests" },
  { "Công ty Cổ phần Chiếu Cói", INC_INVESTOR_KIND_CORPORATE, "Sản xuất, Thời trang", FIRST, GROWS,
    NULL, 0, 0, "Việt Nam",
    "Nhà máy dệt tìm sợi mới", "A mill in search of new fibres" },
  { "Công ty Điện máy Quạt Mo", INC_INVESTOR_KIND_CORPORATE, "Tự động hóa, Bán dẫn", MADE, GROWS,
    NULL, 1 * BILLION, 10 * BILLION, "Việt Nam",
    "Đặt hàng trước, góp vốn sau", "Orders first and invests later" },
  { "Ngân hàng Ví Dụ", INC_INVESTOR_KIND_BANK, NULL, FIRST, SCALES,
    NULL, 500 * MILLION, 10 * BILLION, "Việt Nam",
    "Vay vốn lưu động theo hợp đồng đầu ra", "Working capital against signed orders" },
  { "Quỹ Phát triển Công nghệ Mẫu", INC_INVESTOR_KIND_STATE, NULL, MADE, GROWS,
    NULL, 0, 0, "Việt Nam",
    "Tài trợ và góp vốn theo nhiệm vụ", "Grants and shares, by task" },
  { "Quỹ Doanh nghiệp nhỏ Mẫu", INC_INVESTOR_KIND_STATE, NULL, FIRST, GROWS,
    NULL, 500 * MILLION, 3 * BILLION, "Việt Nam",
    "Cho vay ưu đãi doanh nghiệp nhỏ và vừa", "Soft loans to small and medium companies" },
  { "Lò Rèn", INC_INVESTOR_KIND_ACCELERATOR, "Trí tuệ nhân tạo, An toàn thông tin", IDEA, MADE,
    NULL, 300 * MILLION, 600 * MILLION, "Việt Nam",
    "Mười hai tuần kèm một khoản vốn nhỏ", "Twelve weeks and a small sum" },
  { "Đường Băng Tre", INC_INVESTOR_KIND_ACCELERATOR, "Logistics, Tài chính", IDEA, FIRST,
    "USD", DOLLARS (20000), DOLLARS (50000), "Việt Nam",
    "Tăng tốc cho đội muốn bán sang nước bạn", "For teams that want to sell abroad" },
};

const IncSamplePartner inc_sample_partners[INC_SAMPLE_PARTNERS] = {
  { "Trường Đại học Bách Nghệ Mẫu", INC_PARTNER_KIND_UNIVERSITY, 0, "Phòng thí nghiệm dùng chung và sinh viên thực tập" },
  { "Hiệp hội Phần mềm Mẫu", INC_PARTNER_KIND_ASSOCIATION, 0, "Cử cố vấn và mở ngày hội kết nối" },
  { "Trung tâm Dữ liệu Mẫu", INC_PARTNER_KIND_AGENCY, 0, "Cho mượn dữ liệu mở và chỗ đặt máy chủ" },
  { "Báo Khởi Sự Mẫu", INC_PARTNER_KIND_MEDIA, 0, "Mỗi tháng một bài về startup trong vườn" },
  { "Công ty Luật Lá Sen", INC_PARTNER_KIND_SERVICE, 0, "Tư vấn hợp đồng và sở hữu trí tuệ" },
  { "Tập đoàn Viễn thông Cánh Cò", INC_PARTNER_KIND_ENTERPRISE, INC_DIGITAL_TYPE_PIONEER, "Mạng 5G thử nghiệm cho startup" },
};

const IncSampleTag inc_sample_tags[] = {
  { "An toàn thông tin", INC_TAG_KIND_SECTOR, "Security", FALSE },
  { "Bán dẫn", INC_TAG_KIND_SECTOR, "Semiconductors", TRUE },
  { "Công nghệ sinh học", INC_TAG_KIND_SECTOR, "Biotechnology", TRUE },
  { "Du lịch", INC_TAG_KIND_SECTOR, "Tourism", FALSE },
  { "Giáo dục", INC_TAG_KIND_SECTOR, "Education", FALSE },
  { "Logistics", INC_TAG_KIND_SECTOR, "Logistics", FALSE },
  { "Môi trường", INC_TAG_KIND_SECTOR, "Environment", FALSE },
  { "Năng lượng", INC_TAG_KIND_SECTOR, "Energy", FALSE },
  { "Nông nghiệp", INC_TAG_KIND_SECTOR, "Agriculture", FALSE },
  { "Sản xuất", INC_TAG_KIND_SECTOR, "Manufacturing", FALSE },
  { "Tài chính", INC_TAG_KIND_SECTOR, "Finance", FALSE },
  { "Thời trang", INC_TAG_KIND_SECTOR, "Fashion", FALSE },
  { "Thực phẩm", INC_TAG_KIND_SECTOR, "Food", FALSE },
  { "Trí tuệ nhân tạo", INC_TAG_KIND_SECTOR, "Artificial intelligence", TRUE },
  { "Tự động hóa", INC_TAG_KIND_SECTOR, "Automation", FALSE },
  { "Vật liệu mới", INC_TAG_KIND_SECTOR, "New materials", TRUE },
  { "Viễn thông", INC_TAG_KIND_SECTOR, "Telecommunications", FALSE },
  { "Xây dựng", INC_TAG_KIND_SECTOR, "Construction", FALSE },
  { "Y tế", INC_TAG_KIND_SECTOR, "Health", FALSE },
  { "5G", INC_TAG_KIND_TECHNOLOGY, "5G", TRUE },
  { "An toàn thông tin", INC_TAG_KIND_TECHNOLOGY, "Security", FALSE },
  { "Bán dẫn", INC_TAG_KIND_TECHNOLOGY, "Semiconductors", TRUE },
  { "Chuỗi khối", INC_TAG_KIND_TECHNOLOGY, "Blockchain", FALSE },
  { "Công nghệ sinh học", INC_TAG_KIND_TECHNOLOGY, "Biotechnology", TRUE },
  { "Dữ liệu lớn", INC_TAG_KIND_TECHNOLOGY, "Big data", FALSE },
  { "In 3D", INC_TAG_KIND_TECHNOLOGY, "3D printing", TRUE },
  { "IoT", INC_TAG_KIND_TECHNOLOGY, "Internet of things", TRUE },
  { "Năng lượng mặt trời", INC_TAG_KIND_TECHNOLOGY, "Solar energy", FALSE },
  { "Robot", INC_TAG_KIND_TECHNOLOGY, "Robotics", TRUE },
  { "Thanh toán số", INC_TAG_KIND_TECHNOLOGY, "Digital payment", FALSE },
  { "Thiết kế vi mạch", INC_TAG_KIND_TECHNOLOGY, "Chip design", TRUE },
  { "Thực tế ảo", INC_TAG_KIND_TECHNOLOGY, "Virtual reality", FALSE },
  { "Tối ưu hóa", INC_TAG_KIND_TECHNOLOGY, "Optimisation", FALSE },
  { "Trí tuệ nhân tạo", INC_TAG_KIND_TECHNOLOGY, "Artificial intelligence", TRUE },
  { "Vật liệu mới", INC_TAG_KIND_TECHNOLOGY, "New materials", TRUE },
  { "Cần gặp lại", INC_TAG_KIND_LABEL, "See again", FALSE },
  { "Khách tham quan", INC_TAG_KIND_LABEL, "Shown to visitors", FALSE },
  { NULL },
};

static const IncSampleNote alumni_notes[] = {
  { INC_CHANNEL_CALL, "Hỏi thăm sau tốt nghiệp: vẫn bán đều, đang tuyển thêm hai người" },
  { INC_CHANNEL_EMAIL, "Xin số lao động và doanh thu quý cho báo cáo theo dõi" },
  { INC_CHANNEL_MEETING, "Mời nói chuyện với khóa sau; nhận lời, chọn buổi thứ Bảy" },
  { INC_CHANNEL_EVENT, "Trưng bày tại ngày hội kết nối, ba đơn vị để lại danh thiếp" },
  { INC_CHANNEL_NOTE, "Đổi trụ sở, chờ bản sao giấy chứng nhận mới" },
  { INC_CHANNEL_CALL, "Muốn dùng lại phòng đo trong hai tuần" },
  { 0, NULL },
};

static const IncSampleNote running_notes[] = {
  { INC_CHANNEL_MEETING, "Rà kế hoạch quý: ba khách dùng thử, chốt giá trước ngày 15" },
  { INC_CHANNEL_MEETING, "Cố vấn xem mô hình tài chính, đề nghị tách chi phí lắp đặt" },
  { INC_CHANNEL_CALL, "Hẹn gửi bản mô tả dữ liệu trước thứ Sáu" },
  { INC_CHANNEL_EMAIL, "Nhắc nộp báo cáo tháng, chưa thấy trả lời" },
  { INC_CHANNEL_EVENT, "Tập trình bày năm phút; phần thị trường còn dài" },
  { INC_CHANNEL_NOTE, "Thử nghiệm ở hợp tác xã thứ hai bị lùi vì mưa" },
  { INC_CHANNEL_MEETING, "Giới thiệu với nhà đầu tư, hai bên hẹn gặp lại" },
  { INC_CHANNEL_CALL, "Cần luật sư xem hợp đồng với nhà cung cấp" },
  { 0, NULL },
};

static const IncSampleNote applicant_notes[] = {
  { INC_CHANNEL_NOTE, "Hồ sơ đủ, chờ hội đồng" },
  { INC_CHANNEL_CALL, "Còn thiếu bản sao giấy chứng nhận đăng ký" },
  { INC_CHANNEL_MEETING, "Phỏng vấn vòng một: đội mạnh về kỹ thuật, chưa có người bán hàng" },
  { INC_CHANNEL_EMAIL, "Gửi lịch phỏng vấn vòng hai" },
  { INC_CHANNEL_EVENT, "Gặp ở buổi giới thiệu chương trình" },
  { 0, NULL },
};

const IncSampleNote *const inc_sample_startup_notes[INC_SAMPLE_COHORTS] = { alumni_notes, running_notes, applicant_notes };

const IncSampleNote inc_sample_investor_notes[] = {
  { INC_CHANNEL_EMAIL, "Xin danh sách startup của khóa đang chạy" },
  { INC_CHANNEL_CALL, "Nhận lời dự ngày hội kết nối, muốn gặp sáu đội" },
  { INC_CHANNEL_MEETING, "Nói rõ khẩu vị: đội đã có khách trả tiền" },
  { INC_CHANNEL_EVENT, "Ngồi bàn số 4, ghi quan tâm hai đội" },
  { INC_CHANNEL_NOTE, "Đổi người phụ trách từ đầu quý" },
  { 0, NULL },
};

const IncSampleNote inc_sample_partner_notes[] = {
  { INC_CHANNEL_MEETING, "Rà lại thỏa thuận năm: còn hai buổi đào tạo chưa mở" },
  { INC_CHANNEL_EMAIL, "Gửi lịch mở cửa phòng thí nghiệm" },
  { INC_CHANNEL_CALL, "Hỏi cử giám khảo cho buổi trình bày" },
  { 0, NULL },
};
